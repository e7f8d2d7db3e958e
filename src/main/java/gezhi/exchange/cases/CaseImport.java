package gezhi.exchange.cases;

import gezhi.exchange.Outcome;
import gezhi.exchange.text.Encoding;
import gezhi.exchange.text.SourceFile;
import gezhi.exchange.text.Table;
import gezhi.exchange.text.Text;
import gezhi.platform.scope.Scoped;
import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import gezhi.platform.work.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases of another system, into the city at hand. Rows that cannot be understood are left out and handed back with the reason; the others
 * come in together in one transaction. A row known by its id is left as it is, so the same file again changes nothing.
 */
@Component
public class CaseImport {
    private final Moving moving;
    private final MessageSource messages;
    private final TransactionTemplate whole;
    private final Clock clock;

    CaseImport(Moving moving, MessageSource messages, PlatformTransactionManager transactions, Clock clock) {
        this.moving = moving;
        this.messages = messages;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.whole.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * @param locale language of the reasons in the rows left out
     * @param dryRun do everything and take it back, so that what is told is exact
     */
    public Outcome run(
            SourceFile file,
            SourceFile mappingFile,
            Encoding encoding,
            Locale locale,
            boolean dryRun,
            Progress progress)
            throws IOException {
        Findings findings = new Findings();
        Optional<Mapping> mapping = MappingFile.read(mappingFile, findings);
        Optional<Table> table = Text.of(file, encoding, findings).map(Table::new);
        if (mapping.isEmpty() || table.isEmpty() || !hasOfficeKind(mapping.get(), mappingFile, findings)) {
            return Outcome.of(findings);
        }
        progress.phase("exchange.moving-cases", Math.max(0, file.countLines() - 1));
        Outcome outcome = Objects.requireNonNull(whole.execute(status -> {
            Tally tally = new Tally();
            Moving.Load load = moving.load(mapping.get(), Scoped.current().city(), tally);
            Reading reading = new Reading(
                    file.name(),
                    mapping.get(),
                    clock.instant(),
                    load,
                    tally,
                    new Teller(findings, progress, finding -> reason(finding, locale)));
            read(table.get(), findings, reading);
            if (findings.refuse() || dryRun) {
                status.setRollbackOnly();
            }
            return findings.refuse() ? Outcome.of(findings) : reading.outcome();
        }));
        if (outcome.refused() || dryRun) {
            moving.forget();
        }
        return outcome;
    }

    private boolean hasOfficeKind(Mapping mapping, SourceFile mappingFile, Findings findings) {
        String kind = mapping.office().kind();
        if (!moving.hasOfficeKind(kind)) {
            findings.add(Finding.error(mappingFile.name(), 0, "office.kind", "exchange.mapping.office-kind", kind));
            return false;
        }
        return true;
    }

    private static void read(Table table, Findings findings, Reading reading) {
        try {
            table.read(findings, reading::header);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!findings.refuse()) {
            reading.end();
        }
    }

    private String reason(Finding finding, Locale locale) {
        return messages.getMessage(finding.key(), finding.words().toArray(), locale);
    }
}
