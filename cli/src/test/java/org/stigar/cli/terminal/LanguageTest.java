package org.stigar.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void isSwedishWhereTheEnvironmentIs() {
        assertThat(Language.ofEnvironment(Map.of("LANG", "sv_SE.UTF-8"))).isEqualTo(Language.SV);
        assertThat(Language.ofEnvironment(Map.of("LC_MESSAGES", "sv", "LANG", "en_GB")))
                .isEqualTo(Language.SV);
    }

    @Test
    void takesLcAllBeforeAllOthers() {
        assertThat(Language.ofEnvironment(Map.of("LC_ALL", "C.UTF-8", "LANG", "sv_SE")))
                .isEqualTo(Language.EN);
        assertThat(Language.ofEnvironment(Map.of("LC_ALL", "", "LANG", "sv_SE")))
                .isEqualTo(Language.SV);
    }

    @Test
    void isEnglishElsewhere() {
        assertThat(Language.ofEnvironment(Map.of())).isEqualTo(Language.EN);
        assertThat(Language.ofEnvironment(Map.of("LANG", "svx_XX"))).isEqualTo(Language.EN);
    }

    @Test
    void isFoundByItsCode() {
        assertThat(Language.find("SV")).contains(Language.SV);
        assertThat(Language.find("fi")).isEmpty();
    }
}
