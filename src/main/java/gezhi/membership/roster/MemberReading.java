package gezhi.membership.roster;

import gezhi.bodies.Body;
import gezhi.membership.IdentityNumber;
import gezhi.membership.Member;
import gezhi.membership.MemberKind;
import gezhi.membership.MemberOutcome.Reason;
import gezhi.membership.MemberState;
import gezhi.membership.model.MemberAdmission;
import gezhi.membership.store.MemberBulk;
import gezhi.membership.store.MemberBulk.Fresh;
import gezhi.membership.store.MemberBulk.Organization;
import gezhi.platform.sheets.SheetRow;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes out of rows what members they mean, by the rules of one entry on screen. */
final class MemberReading {
    private static final Set<String> BRANCHES = Set.of("BRANCH", "JOINT_BRANCH");
    private static final Set<String> CHAIN = Set.of(
            "WORK_COMMITTEE",
            "COMMITTEE",
            "GENERAL_BRANCH",
            "BRANCH",
            "JOINT_BRANCH",
            "TEMPORARY_BRANCH",
            "FLOATING_BRANCH");
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(\\D.*)?");

    private final String city;
    private final Words words;
    private final MemberBulk bulk;
    private final Set<String> grids;
    private final LocalDate today;
    private final Faults faults;
    private final Map<String, UUID> branches = new HashMap<>();
    private final Map<String, UUID> organizations = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Set<String> marks = new HashSet<>();

    /** What kinds and walks of life are called in both languages. */
    record Words(Map<String, MemberKind> kinds, Map<String, MemberState> states) {}

    /** Takes what is wrong with a row. */
    interface Faults {
        void add(int row, MemberColumn column, String key);
    }

    MemberReading(String city, Words words, MemberBulk bulk, LocalDate today, Faults faults) {
        this.city = city;
        this.words = words;
        this.bulk = bulk;
        this.today = today;
        this.faults = faults;
        grids = bulk.grids(city);
        for (Organization organization : bulk.organizations(city)) {
            know(organization);
        }
    }

    /** By name and seat, and by the name alone where one has it. */
    private void know(Organization organization) {
        Map<String, UUID> known = BRANCHES.contains(organization.kind()) ? branches : organizations;
        if (!CHAIN.contains(organization.kind())) {
            return;
        }
        known.put(Body.label(organization.name(), organization.seat()), organization.id());
        if (known.putIfAbsent(organization.name(), organization.id()) != null) {
            ambiguous.add(organization.name());
        }
    }

    /** The rows that may stand; the others are among the faults. */
    List<Fresh> read(List<SheetRow<MemberColumn>> rows) {
        Map<Fresh, SheetRow<MemberColumn>> read = new LinkedHashMap<>();
        rows.forEach(row -> read(row).ifPresent(fresh -> read.put(fresh, row)));
        Set<String> taken =
                bulk.taken(city, read.keySet().stream().map(Fresh::mark).toList());
        List<Fresh> fresh = new ArrayList<>();
        read.forEach((member, row) -> {
            if (taken.contains(member.mark())) {
                fault(row, MemberColumn.IDENTITY, refused(Reason.IDENTITY_TAKEN));
            } else if (!marks.add(member.mark())) {
                fault(row, MemberColumn.IDENTITY, "membership.import.twice");
            } else {
                fresh.add(member);
            }
        });
        return fresh;
    }

    private Optional<Fresh> read(SheetRow<MemberColumn> row) {
        Optional<IdentityNumber> identity = IdentityNumber.of(row.cell(MemberColumn.IDENTITY));
        @Nullable UUID branch = branches.get(row.cell(MemberColumn.ORGANIZATION));
        String registered = row.cell(MemberColumn.REGISTERED);
        @Nullable UUID community = registered.isEmpty() ? null : organization(registered);
        if (branch == null || ambiguous.contains(row.cell(MemberColumn.ORGANIZATION))) {
            return fault(row, MemberColumn.ORGANIZATION, "membership.import.no-branch");
        }
        if (!registered.isEmpty() && (community == null || community.equals(branch))) {
            return fault(row, MemberColumn.REGISTERED, refused(Reason.NO_SUCH_COMMUNITY));
        }
        String grid = row.cell(MemberColumn.GRID);
        if (!grid.isEmpty() && !grids.contains(grid)) {
            return fault(row, MemberColumn.GRID, refused(Reason.NO_SUCH_PLACE));
        }
        Member.Draft draft = draft(row, branch, community, grid);
        Optional<Reason> reason = MemberAdmission.refusal(
                draft, identity.map(IdentityNumber::born).orElse(null), today);
        if (reason.isPresent() || identity.isEmpty()) {
            Reason why = reason.orElse(Reason.BAD_IDENTITY);
            return fault(row, column(why), refused(why));
        }
        return Optional.of(bulk.fresh(city, draft, identity.get()));
    }

    private Member.Draft draft(SheetRow<MemberColumn> row, UUID branch, @Nullable UUID community, String grid) {
        @Nullable MemberKind kind = words.kinds().get(row.cell(MemberColumn.KIND));
        String state = row.cell(MemberColumn.STATE);
        return new Member.Draft(
                row.cell(MemberColumn.NAME),
                branch,
                kind,
                day(row, MemberColumn.JOINED),
                day(row, MemberColumn.FULL),
                kind == MemberKind.FULL ? null : day(row, MemberColumn.PROBATION),
                state.isEmpty() ? MemberState.OTHER : words.states().get(state),
                grid,
                community,
                false,
                row.cell(MemberColumn.POSTS),
                "",
                row.cell(MemberColumn.IDENTITY),
                row.cell(MemberColumn.PHONE),
                row.cell(MemberColumn.ADDRESS));
    }

    private @Nullable UUID organization(String words) {
        if (ambiguous.contains(words)) {
            return null;
        }
        @Nullable UUID found = organizations.get(words);
        return found == null ? branches.get(words) : found;
    }

    /** Null for nothing; a day that cannot be read becomes one that is refused. */
    private static @Nullable LocalDate day(SheetRow<MemberColumn> row, MemberColumn column) {
        String typed = row.cell(column);
        if (typed.isEmpty()) {
            return null;
        }
        Matcher day = DATE.matcher(typed);
        try {
            return day.matches() ? LocalDate.of(number(day, 1), number(day, 2), number(day, 3)) : LocalDate.MAX;
        } catch (DateTimeException noDay) {
            return LocalDate.MAX;
        }
    }

    private static int number(Matcher day, int part) {
        return Integer.parseInt(day.group(part));
    }

    private static MemberColumn column(Reason reason) {
        return switch (reason) {
            case NO_NAME -> MemberColumn.NAME;
            case NO_KIND -> MemberColumn.KIND;
            case NO_STATE -> MemberColumn.STATE;
            case BAD_JOINED -> MemberColumn.JOINED;
            case BAD_FULL -> MemberColumn.FULL;
            case BAD_PROBATION -> MemberColumn.PROBATION;
            case MASKED_PHONE, BAD_PHONE -> MemberColumn.PHONE;
            case MASKED_ADDRESS, ADDRESS_TOO_LONG -> MemberColumn.ADDRESS;
            case POSTS_TOO_LONG -> MemberColumn.POSTS;
            default -> MemberColumn.IDENTITY;
        };
    }

    private static String refused(Reason reason) {
        return "membership.refused." + reason;
    }

    private Optional<Fresh> fault(SheetRow<MemberColumn> row, MemberColumn column, String key) {
        faults.add(row.number(), column, key);
        return Optional.empty();
    }
}
