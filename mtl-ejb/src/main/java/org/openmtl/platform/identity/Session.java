package org.openmtl.platform.identity;

/**
 * What a client holds after a sign-in or a refresh.
 *
 * @param accessToken opaque, 43 characters; goes with every request
 * @param refreshToken opaque; exchanged for the next session before the access token ends
 * @param expiresIn seconds the access token lives
 */
public record Session(String accessToken, String refreshToken, long expiresIn, PersonView person) {
    @Override
    public String toString() {
        return "Session of " + person.id(); // never the tokens: a record's own text would put them into logs
    }
}
