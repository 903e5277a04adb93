package org.openmtl.platform.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Made-up people of made-up companies, some of them written down twice by somebody else. */
final class People {
    private static final List<List<String>> GIVEN = List.of(
            words(
                    "José María Antonio Carmen Javier Lucía Pilar Álvaro Inés Raúl Sofía Andrés Nuria Íñigo Marta Sergio Elena Pablo Rocío Hugo"),
            words(
                    "Jürgen Anna Klaus Sabine Günther Ute Wolfgang Jörg Petra Stefan Käthe Matthias Heike Björn Ulrike Rainer Silke Dieter Antje Holger"),
            words(
                    "François Hélène Pierre Chloé Jean Amélie Benoît Zoé Gérard Inès Luc Margaux Rémi Océane Thierry Élodie Yves Agnès Didier Solène"),
            words(
                    "John Mary Catherine Robert Emily William Sarah James Olivia Charles Emma Thomas Grace Daniel Alice George Megan Peter Ruth Simon"),
            words("伟 芳 娜 敏 静 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀英 小明 建国 志强 晓东 丽华 国庆 文博 雨欣 子涵 俊杰 海燕 春梅 立新"));
    private static final List<List<String>> SURNAMES = List.of(
            words(
                    "García López Martínez Sánchez Pérez Gómez Fernández Núñez Ibáñez Muñoz Domínguez Vázquez Ramírez Suárez Ortega Castaño Peña Quiñones"),
            words(
                    "Müller Schmidt Schneider Fischer Weber Wagner Becker Schäfer Köhler Krüger Jäger Voß Günther Böhm Lorenz Pfeiffer Hübner Dreßler"),
            words(
                    "Lefèvre Dupont Bernard Moreau Léger Côté Fournier Girard Mercier Lévêque Garnier Renault Chevalier Besnard Aubry Delaunay Prévost"),
            words(
                    "Smith Jones Taylor Brown Wilson Evans Thomas Roberts Walker Wright Thompson Robinson Hughes Edwards Clarke Harrison Bennett Cooper"),
            words("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧"));
    private static final List<List<String>> FORMS = List.of(
            List.of(" S.L.", " SL", " S.A.", ", S.L.U.", ""),
            List.of(" GmbH", " GmbH & Co. KG", " AG", " mbH", ""),
            List.of(" SARL", " S.A.S.", " SA", ""),
            List.of(" Ltd.", " Limited", " plc", " Ltd", ""),
            List.of("有限公司", "有限责任公司", "股份有限公司", "", "集团有限公司"));
    private static final List<List<String>> CORES = List.of(
            words(
                    "Aceros Bodegas Cerámicas Distribuciones Electrónica Forjas Gestión Hormigones Industrias Laboratorios Maderas Óptica"),
            words("Anlagen Bau Chemie Dichtungen Elektro Förder Getriebe Härterei Industrie Kälte Lacke Möbel"),
            words(
                    "Ateliers Boulons Câbles Découpe Énergie Forge Génie Hydraulique Imprimerie Jouets Laiterie Mécanique"),
            words(
                    "Alloy Bearing Castings Dynamics Engines Fabrics Gears Hydraulics Instruments Joinery Logistics Machines"),
            words("机械 电子 化工 科技 软件 材料 能源 医疗 物流 食品 仪器 光电"));
    private static final List<String> CITIES = words("华东 浦东 滨海 天河 海淀 高新 江南 岭南 中原 长城 金桥 东方");
    private static final List<String> PROVIDERS = List.of("gmail.com", "outlook.com", "qq.com", "web.de", "orange.fr");

    private final Random random;
    private final List<Company> companies = new ArrayList<>();

    /** The same people for the same seed. */
    People(long seed, int companyCount) {
        random = new Random(seed);
        for (int i = 0; i < companyCount; i++) {
            companies.add(unlike(companies, i));
        }
    }

    /** Nobody has a namesake in the same company, and no company one: nothing could tell them apart. */
    private Company unlike(List<Company> others, int number) {
        Company company = company(number);
        return others.stream().anyMatch(other -> other.core.equals(company.core)) ? unlike(others, number) : company;
    }

    private record Company(int culture, String core, String domain, String switchboard, Set<String> names) {}

    /**
     * Somebody as written down.
     *
     * @param who who it really is
     */
    record Entry(int who, int company, int culture, String given, String surname, Party party) {}

    Entry somebody(int who) {
        int at = random.nextInt(companies.size());
        Company company = companies.get(at);
        String given = one(GIVEN.get(company.culture));
        String surname = one(SURNAMES.get(company.culture));
        if (!company.names.add(given + surname)) {
            return somebody(who);
        }
        String name = company.culture == 4 ? surname + given : given + " " + surname;
        String phone = random.nextInt(100) < 15 ? company.switchboard : "+34" + (600_000_000 + who);
        Party party = new Party(
                name, email(company, given, surname, who), phone, company.core + one(FORMS.get(company.culture)), null);
        return new Entry(who, at, company.culture, given, surname, party);
    }

    /** The same person, written down by somebody else: the name in another way, and of address, number and company not always all. */
    Entry again(Entry first) {
        Company company = companies.get(first.company);
        Party party = first.party;
        Party other = new Party(
                nameAgain(first),
                emailAgain(first, company),
                chance(60) ? party.phone() : chance(50) ? "+34" + (700_000_000 + first.who) : null,
                chance(85) ? (chance(10) ? typo(company.core) : company.core) + one(FORMS.get(company.culture)) : null,
                null);
        return new Entry(first.who, first.company, first.culture, first.given, first.surname, other);
    }

    private @Nullable String emailAgain(Entry first, Company company) {
        if (chance(60)) {
            return first.party.email();
        }
        if (chance(30)) {
            return ascii(first.surname) + first.who + "@" + one(PROVIDERS);
        }
        return chance(60) ? ascii(first.surname) + "." + ascii(first.given).charAt(0) + "@" + company.domain : null;
    }

    private String nameAgain(Entry first) {
        String given = chance(12) ? typo(first.given) : first.given;
        String surname = chance(12) ? typo(first.surname) : first.surname;
        if (first.culture == 4) {
            return chance(60) ? surname + given + (chance(10) ? "先生" : "") : latin(first, given, surname);
        }
        String written = chance(20) ? surname + ", " + given : given + " " + surname;
        written = chance(30) ? ascii(written) : written;
        written = chance(8) ? given.charAt(0) + ". " + surname : written;
        return chance(10) ? written.toUpperCase(Locale.ROOT) : chance(8) ? "Dr. " + written : written;
    }

    private String latin(Entry first, String given, String surname) {
        String one = capital(ascii(given).replace(" ", ""));
        String other = capital(ascii(surname));
        return chance(50) ? one + " " + other : other + " " + one;
    }

    /** One letter too few, wrong, or in the wrong place; Chinese characters are picked from a list and seldom mistaken. */
    private String typo(String word) {
        if (word.length() < 4 || Folding.isChinese(word)) {
            return word;
        }
        int at = 1 + random.nextInt(word.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + (char) ('a' + random.nextInt(26)) + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    private String email(Company company, String given, String surname, int who) {
        if (chance(4)) {
            return "info@" + company.domain;
        }
        String mailbox = ascii(given).replace(" ", "") + "." + ascii(surname);
        return chance(12) ? mailbox + who + "@" + one(PROVIDERS) : mailbox + "@" + company.domain;
    }

    private Company company(int number) {
        int culture = random.nextInt(GIVEN.size());
        String core = culture == 4
                ? one(CITIES) + one(SURNAMES.get(4)) + one(GIVEN.get(4)) + one(CORES.get(4))
                : one(CORES.get(culture)) + " " + one(SURNAMES.get(culture)) + " " + one(SURNAMES.get(culture));
        String domain = ascii(core).replace(" ", "") + (number % 7) + ".example";
        return new Company(culture, core, domain, "+3491" + (1_000_000 + number), new HashSet<>());
    }

    private static String ascii(String text) {
        return Folding.latin(text).strip();
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }
}
