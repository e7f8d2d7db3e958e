package gezhi.platform.rules;

import gezhi.platform.rules.RuleSheetStore.Change;
import gezhi.platform.rules.RuleSheetStore.Line;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.SignedIn;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The sheets of rules of the city at hand: whoever works for it reads them, the administrator changes them from a day on, today or later, in place
 * of whatever was planned from that day on; who changed what is kept.
 */
@Service
@Transactional
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class RuleSheets {
    /** Years ahead; nobody plans further, and the calendar of the database ends somewhere. */
    private static final int FARTHEST = 10;

    private static final String READER = "!hasAnyRole('ANONYMOUS', 'PUBLIC', 'RESIDENT')";

    private final List<RuleSheet> sheets;
    private final RuleSheetStore store;
    private final Clock clock;

    RuleSheets(ObjectProvider<RuleSheet> sheets, RuleSheetStore store, Clock clock) {
        this.sheets =
                sheets.stream().sorted(Comparator.comparing(RuleSheet::order)).toList();
        this.store = store;
        this.clock = clock;
    }

    /** Nothing was changed. @param field which is wrong; empty for the line as a whole @param key of the message */
    public record Refused(String field, String key, Object... arguments) {}

    @PreAuthorize(READER)
    public List<RuleSheet> list() {
        return sheets;
    }

    @PreAuthorize(READER)
    public Optional<RuleSheet> find(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }

    /** What holds today or later. */
    @PreAuthorize(READER)
    @Transactional(readOnly = true)
    List<Line> lines(RuleSheet sheet) {
        return store.list(sheet, today());
    }

    /** The latest twenty, the newest first. */
    @PreAuthorize("hasAnyRole('ADMINISTRATOR', 'AUDITOR')")
    @Transactional(readOnly = true)
    List<Change> changes(RuleSheet sheet) {
        return store.changes(sheet);
    }

    /** @param typed by name of the field */
    public Optional<Refused> set(RuleSheet sheet, Map<String, String> typed, @Nullable LocalDate from) {
        if (from == null || from.isBefore(today()) || from.isAfter(today().plusYears(FARTHEST))) {
            return Optional.of(new Refused("from", "rulebook.refused.DATE_PAST"));
        }
        Map<String, String> line = line(sheet, typed);
        Optional<Refused> wrong = sheet.fields().stream()
                .filter(field -> !field.allows(line.getOrDefault(field.name(), "")))
                .findFirst()
                .map(field ->
                        new Refused(field.name(), "rulebook.refused." + field.kind(), field.least(), field.most()))
                .or(() -> sheet.wrong().apply(line).map(key -> new Refused("", key)));
        if (wrong.isPresent()) {
            return wrong;
        }
        store.lock(sheet);
        store.end(sheet, line, from);
        store.put(sheet, line, from);
        done(sheet, line, from, false);
        return Optional.empty();
    }

    /** From today on; of sheets that are lists. False when there is no such line. */
    public boolean end(RuleSheet sheet, Map<String, String> typed) {
        store.lock(sheet);
        Optional<Line> found = lines(sheet).stream()
                .filter(line -> sheet.isList() && sheet.isLike(line.values(), typed))
                .findFirst();
        found.ifPresent(line -> {
            store.end(sheet, line.values(), today());
            done(sheet, line.values(), today(), true);
        });
        return found.isPresent();
    }

    /** What was typed besides is left out. */
    private static Map<String, String> line(RuleSheet sheet, Map<String, String> typed) {
        Map<String, String> line = new LinkedHashMap<>();
        sheet.fields()
                .forEach(field -> line.put(
                        field.name(), typed.getOrDefault(field.name(), "").strip()));
        return line;
    }

    private void done(RuleSheet sheet, Map<String, String> line, LocalDate on, boolean ended) {
        String kept = line.values().stream().collect(Collectors.joining(" · "));
        store.add(
                sheet,
                new Change(kept.substring(0, Math.min(kept.length(), 2_000)), on, ended, name(), clock.instant()));
        String city = Scoped.current().city();
        sheet.changed().accept(city);
        // once more when it is there to be read, for who read in between
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                sheet.changed().accept(city);
            }
        });
    }

    private static String name() {
        Authentication signed = SecurityContextHolder.getContext().getAuthentication();
        return signed != null && signed.getPrincipal() instanceof SignedIn person ? person.name() : "";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
