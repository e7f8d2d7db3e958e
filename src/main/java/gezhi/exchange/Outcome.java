package gezhi.exchange;

import gezhi.platform.work.Findings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an import ended.
 *
 * @param findings what there is to say about the files; when they refuse, nothing was written
 * @param figures what was done, or in a dry run would be
 * @param rejects rows left out, as a table to correct and bring again; null when there is none
 */
public record Outcome(
        Findings findings, List<Figure> figures, @Nullable String rejects) {

    /** @param key message key of what is counted */
    public record Figure(String key, long count) {}

    public static Outcome of(Findings findings, Figure... figures) {
        return new Outcome(findings, List.of(figures), null);
    }

    public boolean refused() {
        return findings.refuse();
    }
}
