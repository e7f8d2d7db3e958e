package gezhi.people.roster;

import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import gezhi.people.Posting;
import gezhi.people.PostingOutcome.Reason;
import gezhi.platform.Role;
import gezhi.platform.sheets.SheetFault;
import gezhi.platform.sheets.SheetRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes out what posting a row means. */
@Component
class RowReading {
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(\\D.*)?");

    private final Offices offices;
    private final Map<String, Role> roles = new HashMap<>();

    RowReading(Offices offices, MessageSource words) {
        this.offices = offices;
        for (Role role : Role.values()) {
            roles.put(role.name(), role);
            for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                roles.put(words.getMessage(role.messageKey(), null, locale), role);
            }
        }
    }

    /** Empty when the row names no role: a person without a posting. */
    Optional<Posting.Draft> read(SheetRow<Column> row, List<SheetFault<Column>> faults) {
        if (row.cell(Column.ROLE).isEmpty()) {
            return Optional.empty();
        }
        @Nullable Role role = roles.get(row.cell(Column.ROLE));
        if (role == null) {
            faults.add(new SheetFault<>(row.number(), Column.ROLE, refused(Reason.NOT_A_POST)));
            return Optional.empty();
        }
        @Nullable LocalDate from = date(row, Column.FROM, faults);
        @Nullable LocalDate to = date(row, Column.TO, faults);
        String division = row.cell(Column.DIVISION);
        if (role != Role.OFFICE_HANDLER) {
            return Optional.of(new Posting.Draft(role, division, null, from, to));
        }
        Optional<Office> office = offices.findLabelled(row.cell(Column.OFFICE))
                .or(() -> offices.findNamed(row.cell(Column.OFFICE), division));
        if (office.isEmpty()) {
            faults.add(new SheetFault<>(row.number(), Column.OFFICE, refused(Reason.NO_SUCH_OFFICE)));
        }
        return office.map(found -> new Posting.Draft(role, found.seat(), found.id(), from, to));
    }

    private static @Nullable LocalDate date(SheetRow<Column> row, Column column, List<SheetFault<Column>> faults) {
        String words = row.cell(column);
        Matcher date = DATE.matcher(words);
        if (words.isEmpty()) {
            return null;
        }
        try {
            if (date.matches()) {
                return LocalDate.of(number(date, 1), number(date, 2), number(date, 3));
            }
        } catch (DateTimeException e) {
            // Said below: there is no such day.
        }
        faults.add(new SheetFault<>(row.number(), column, "people.import.fault.date"));
        return null;
    }

    private static int number(Matcher date, int part) {
        return Integer.parseInt(date.group(part));
    }

    private static String refused(Reason reason) {
        return "people.refused." + reason;
    }
}
