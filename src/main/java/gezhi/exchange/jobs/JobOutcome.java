package gezhi.exchange.jobs;

import gezhi.exchange.Outcome;
import gezhi.exchange.Outcome.Figure;
import gezhi.platform.work.Finding;
import java.util.List;

/**
 * What a job tells when it has ended.
 *
 * @param errors how many there are in all; {@code findings} holds the first hundred
 */
public record JobOutcome(int errors, int notes, List<Finding> findings, List<Figure> figures) {

    static JobOutcome of(Outcome outcome) {
        return new JobOutcome(
                outcome.findings().errorCount(),
                outcome.findings().noteCount(),
                outcome.findings().shown(),
                outcome.figures());
    }

    static JobOutcome failure(String key) {
        return new JobOutcome(1, 0, List.of(Finding.error("", 0, "", key)), List.of());
    }
}
