package gezhi.bodies.web;

import gezhi.bodies.Advice;
import gezhi.bodies.Threshold;
import java.util.List;
import java.util.Locale;

/**
 * How many members a body has and what the rules say about that.
 *
 * @param on empty when it was never counted
 * @param registered true when counted in the register of members, false when somebody entered it
 */
record MembersPart(String on, int full, int all, boolean registered, List<Said> said) {
    static final MembersPart UNCOUNTED = new MembersPart("", 0, 0, false, List.of());

    /** @param verdict and {@code counted} message keys */
    record Said(String verdict, String tone, String words, String counted, int used, String source) {

        static Said of(Advice advice, Locale locale) {
            Threshold rule = advice.rule();
            return new Said(
                    rule.verdict().messageKey(),
                    rule.verdict().tone(),
                    rule.words(locale),
                    rule.counted().messageKey(),
                    advice.used(),
                    rule.source());
        }
    }

    static MembersPart of(Advice.Given given, Locale locale) {
        return new MembersPart(
                given.count().on().toString(),
                given.count().full(),
                given.count().all(),
                given.count().registered(),
                given.advice().stream().map(advice -> Said.of(advice, locale)).toList());
    }
}
