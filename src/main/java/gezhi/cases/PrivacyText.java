package gezhi.cases;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What each level of privacy shows, as it stands in docs/rules.md. */
final class PrivacyText {
    private PrivacyText() {}

    static String table() {
        return "| level | counted on `/map` and `/heat`, all categories together | listed: category, community, state | words and public replies | first photo |\n"
                + "|---|---|---|---|---|\n"
                + Arrays.stream(Privacy.values()).map(PrivacyText::line).collect(Collectors.joining());
    }

    private static String line(Privacy level) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        level, said(level.counted()), said(level.listed()), said(level.words()), said(level.photos()));
    }

    private static String said(boolean shown) {
        return shown ? "yes" : "no";
    }
}
