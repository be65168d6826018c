package org.dossierkg.guard;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Expressions that people write pass; those that would go on for long without reading do not. */
@Timeout(60)
class BacktrackingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "^[A-Z0-9]{18}[0-9]{2}$",
                "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})?$",
                "(^|[ ,.])(co|corp|inc|ltd|llc|gmbh|ag|sa|nv|bv|plc|ooo|ao|jsc|kk)\\.?($|[ ,.])",
                "(norinco|north industries|中国北方|poly|avic|casic|casc|cetc|csgc|cssc|csic|comac|sinopec|cnpc|cnooc)",
                "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}$",
                "[^@ \\t]+@[^@ \\t]+(\\.[^@ \\t]+)*",
                "^(?:(a+)\\1?)+$",
                "\\Q(*?*?*?*?*?*?*?*?)\\E+",
                "[*?+{|}]{3}[\\]()?*+|]*[a-z&&[^bc]]*",
                "\\p{IsHan}+\\s*(有限|股份)?(责任)?公司?",
                "(?<year>\\d{4})(?=年)|(?i:year) ?(\\d{4})",
                "a{0,1000}b{2,}c{3}?d*+e??f++"
            })
    void whatPeopleWritePasses(String pattern) {
        Pattern.compile(pattern);
        assertDoesNotThrow(() -> Backtracking.check(pattern, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(?:^){2000000000}; ",
                "(?:(?:a|^){1000}){1000}; ",
                "(?:|){40}x; ",
                "(a?)(?:\\1){200001}; ",
                "(?:^){2 0 0 0 0 0 0}; x",
                "\\#(?:^){2 0 0 0 0 0 0}; x",
                "(?x)(^?|$?|b?|c?|d?|e?|f?|g?)*; ",
                "[]](?:$|$)[^]](?:(?:$|$)?){20}; ",
                "(?=(?:|){40}x); ",
                "\\Q\\E(?:\\b|\\B|^|$){20}; "
            })
    void whatGoesOnWithoutReadingIsRefused(String pattern, String flags) {
        assertThrows(Refused.class, () -> Backtracking.check(pattern, flags == null ? "" : flags));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?:$|$)",
                "(?:a?)?",
                "(a*)*",
                "(?:|)",
                "(\\b|\\B)",
                "((a|b|)?)*",
                "(?=|)",
                "(?:a?|b?)",
                "((?>a*)|c*)"
            })
    void whatPassesHowEverOftenItStandsIsQuick(String part) {
        for (int times = 1; times <= 40; times++) {
            String pattern = "a*" + part.repeat(times) + "x";
            try {
                Backtracking.check(pattern, "");
            } catch (Refused e) {
                return;
            }
            org.junit.jupiter.api.Assertions.assertTimeout(
                    Duration.ofSeconds(2),
                    () -> Pattern.compile(pattern).matcher("aaaa").find(),
                    pattern);
        }
    }
}
