package gezhi.exchange.divisions;

import gezhi.exchange.Outcome;
import gezhi.exchange.Outcome.Figure;
import gezhi.exchange.text.Encoding;
import gezhi.exchange.text.SourceFile;
import gezhi.platform.work.Findings;
import gezhi.platform.work.Progress;
import gezhi.territory.gazetteer.Entry;
import gezhi.territory.gazetteer.Gazetteers;
import gezhi.territory.gazetteer.Taken;
import gezhi.territory.gazetteer.Terms;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Divisions from lists: files named together are one list, taken whole or not at all, so a parent may stand in any of them. */
@Component
public class DivisionImport {
    private final Gazetteers gazetteers;

    DivisionImport(Gazetteers gazetteers) {
        this.gazetteers = gazetteers;
    }

    public Outcome run(List<SourceFile> files, Encoding encoding, Terms terms, Progress progress) throws IOException {
        Findings findings = new Findings();
        List<Entry> entries = new ArrayList<>();
        for (SourceFile file : files) {
            progress.phase("exchange.reading", 0);
            Optional<List<Entry>> read = DivisionFile.read(file, encoding, findings, progress);
            if (read.isEmpty()) {
                return Outcome.of(findings);
            }
            entries.addAll(read.get());
        }
        Taken taken = gazetteers.take(entries, terms, findings, progress);
        return findings.refuse()
                ? Outcome.of(findings)
                : Outcome.of(
                        findings,
                        new Figure("exchange.figure.cities", taken.cities()),
                        new Figure("exchange.figure.founded", taken.founded()),
                        new Figure("exchange.figure.added", taken.added()),
                        new Figure("exchange.figure.renamed", taken.renamed()),
                        new Figure("exchange.figure.closed", taken.closed()),
                        new Figure("exchange.figure.below", taken.below()),
                        new Figure("exchange.figure.posts-along", taken.posts()),
                        new Figure("exchange.figure.bodies-along", taken.bodies()),
                        new Figure("exchange.figure.plans-along", taken.plans()),
                        new Figure("exchange.figure.unchanged", taken.unchanged()),
                        new Figure("exchange.figure.missing", taken.missing()));
    }
}
