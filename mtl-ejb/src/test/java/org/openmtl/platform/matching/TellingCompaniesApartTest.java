package org.openmtl.platform.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of companies in many legal forms and scripts. */
class TellingCompaniesApartTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Müller & Söhne GmbH          | Mueller und Soehne GmbH & Co. KG
                    ACME, S.L.                   | Acme SL
                    ACME S. L. U.                | acme
                    Société Générale S.A.        | Societe Generale
                    Fiat S.p.A.                  | FIAT SPA
                    Koninklijke Philips N.V.     | Koninklijke Philips
                    Škoda Auto a.s.              | Skoda Auto
                    Orlen Sp. z o.o.             | ORLEN
                    Ørsted A/S                   | Orsted
                    Example Inc.                 | Example, Incorporated
                    The Widget Company Ltd.      | The Widget Co Limited
                    ООО Ромашка                  | Romashka
                    华为技术有限公司               | 華為技術有限公司
                    华为技术有限公司               | 华为技术股份有限公司
                    华为技术有限公司               | 华为技术
                    阿里巴巴集团控股有限公司         | 阿里巴巴
                    ＡＢＣ科技有限公司              | abc科技 有限责任公司
                    上海（浦东）机械厂              | 上海(浦东)机械
                    """)
    void theSameCompany(String one, String other) {
        assertThat(CompanyKey.of(one)).isEqualTo(CompanyKey.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Müller GmbH                  | Möller GmbH
                    华为技术有限公司               | 华威技术有限公司
                    上海机械有限公司               | 北京机械有限公司
                    SA                           | AG
                    集团有限公司                   | 有限公司
                    Delta Systems                | Delta Service
                    """)
    void anotherCompany(String one, String other) {
        assertThat(CompanyKey.of(one)).isNotEqualTo(CompanyKey.of(other)).isNotEmpty();
    }
}
