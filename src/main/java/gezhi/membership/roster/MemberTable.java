package gezhi.membership.roster;

import gezhi.membership.Member;
import gezhi.membership.MemberKind;
import gezhi.membership.MemberRoster.Source;
import gezhi.membership.MemberState;
import gezhi.membership.roster.MemberReading.Words;
import gezhi.membership.store.MemberBulk;
import gezhi.membership.store.MemberBulk.Fresh;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.platform.sheets.SheetFault;
import gezhi.platform.sheets.SheetRow;
import gezhi.platform.sheets.SheetStream;
import gezhi.platform.work.Finding;
import gezhi.platform.work.Findings;
import gezhi.platform.work.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads a table of members once, checking and writing some thousand rows at a time, so that it need not be kept. What was written before a
 * fault was found is taken back to a savepoint.
 */
@Component
public class MemberTable {
    private static final int AT_A_TIME = 5_000;

    private final MemberBulk bulk;
    private final MessageSource messages;
    private final TransactionTemplate savepoint;
    private final Clock clock;

    MemberTable(MemberBulk bulk, MessageSource messages, PlatformTransactionManager transactions, Clock clock) {
        this.bulk = bulk;
        this.messages = messages;
        this.clock = clock;
        savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    public static Class<MemberColumn> columns() {
        return MemberColumn.class;
    }

    /** As {@code MemberRoster.take}. */
    public long take(List<Source> files, boolean trial, Scope by, Findings findings, Progress progress) {
        progress.phase("membership.import.reading", 0);
        return Objects.requireNonNull(savepoint.execute(status -> {
            Run run = new Run(trial, by, findings, progress);
            files.forEach(run::file);
            if (trial || findings.refuse()) {
                status.setRollbackOnly();
            }
            return run.count;
        }));
    }

    /** As {@code MemberRoster.enter}. */
    public void enter(List<Member.Draft> members) {
        LocalDate today = LocalDate.now(clock);
        for (int start = 0; start < members.size(); start += AT_A_TIME) {
            List<Fresh> part = members.subList(start, Math.min(start + AT_A_TIME, members.size())).stream()
                    .map(draft -> bulk.fresh(Scoped.current().city(), draft, today))
                    .toList();
            bulk.write(Scoped.current(), part, today, clock.instant());
        }
    }

    /** One reading of a table. */
    private final class Run {
        private final boolean trial;
        private final Scope by;
        private final Findings findings;
        private final Progress progress;
        private final MemberReading reading;
        private final List<SheetRow<MemberColumn>> waiting = new ArrayList<>();
        private String name = "";
        private long read;
        private long count;

        Run(boolean trial, Scope by, Findings findings, Progress progress) {
            this.trial = trial;
            this.by = by;
            this.findings = findings;
            this.progress = progress;
            reading = new MemberReading(
                    Scoped.current().city(),
                    words(),
                    bulk,
                    LocalDate.now(clock),
                    (row, column, key) -> findings.add(Finding.error(name, row, column.zh(), key)));
        }

        void file(Source file) {
            name = file.name();
            try (InputStream in = file.open()) {
                for (SheetFault<MemberColumn> fault : SheetStream.read(in, MemberColumn.class, this::take)) {
                    String column = fault.column() == null ? "" : fault.column().zh();
                    findings.add(Finding.error(name, fault.row(), column, fault.key()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            some();
        }

        private void take(SheetRow<MemberColumn> row) {
            waiting.add(row);
            if (waiting.size() == AT_A_TIME) {
                some();
            }
        }

        /** Once something is wrong nothing more is written, and the rest is read for what else is. */
        private void some() {
            if (waiting.isEmpty()) {
                return;
            }
            List<Fresh> fresh = reading.read(waiting);
            if (!trial && !findings.refuse()) {
                bulk.write(by, fresh, LocalDate.now(clock), clock.instant());
            }
            count += fresh.size();
            read += waiting.size();
            waiting.clear();
            progress.done(read);
        }
    }

    private Words words() {
        Map<String, MemberKind> kinds = new HashMap<>();
        Map<String, MemberState> states = new HashMap<>();
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            for (MemberKind kind : MemberKind.values()) {
                kinds.put(kind.name(), kind);
                kinds.put(messages.getMessage(kind.messageKey(), null, locale), kind);
            }
            for (MemberState state : MemberState.values()) {
                states.put(state.name(), state);
                states.put(messages.getMessage(state.messageKey(), null, locale), state);
            }
        }
        return new Words(kinds, states);
    }
}
