package gezhi.cases.web;

import gezhi.cases.CaseFile;
import gezhi.cases.CaseRow;
import gezhi.cases.Categories;
import gezhi.cases.Category;
import gezhi.cases.DutyLists;
import gezhi.cases.JournalEntry;
import gezhi.cases.loop.Action;
import gezhi.cases.loop.Ask;
import gezhi.cases.loop.Detour;
import gezhi.cases.store.UsageReads;
import gezhi.organizations.Office;
import gezhi.organizations.Offices;
import gezhi.platform.scope.Scoped;
import gezhi.platform.web.Option;
import gezhi.territory.DivisionCode;
import gezhi.territory.Level;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the dialogs of a case offer to choose from, the likely choice first. */
@Component
class DeedChoices {
    private static final int NEAR = 6;
    private static final int USUAL = 3;
    private static final Duration LATELY = Duration.ofDays(365);

    private final Offices offices;
    private final Categories categories;
    private final UsageReads usage;
    private final Places places;
    private final DutyLists duties;

    DeedChoices(Offices offices, Categories categories, UsageReads usage, Places places, DutyLists duties) {
        this.offices = offices;
        this.categories = categories;
        this.usage = usage;
        this.places = places;
        this.duties = duties;
    }

    /** Not what the case waits for, and not said beside it: such a deed stands behind "more". */
    static boolean isAside(Action.Kind kind, Ask.@Nullable Kind asked) {
        return switch (kind) {
            case EXTEND,
                    ASK_EXTENSION,
                    ASK_PARKING,
                    ASK_GIVE_BACK,
                    TRANSFER_UP,
                    TRANSFER_DOWN,
                    OBJECT,
                    VOID,
                    ASSIST,
                    RELEASE,
                    VISIT,
                    SEPARATE,
                    REJOIN -> true;
            case PARK -> asked != Ask.Kind.PARKING;
            case REOPEN -> asked != Ask.Kind.OBJECTION;
            default -> false;
        };
    }

    /** Reasons to choose from, the usual one first, for a visit none; empty for most deeds. */
    static List<Option> reasons(Action.Kind kind, Wording wording) {
        Enum<?>[] all = switch (kind) {
            case PARK -> Detour.ParkReason.values();
            case VOID -> Detour.VoidReason.values();
            case VISIT -> Detour.VisitOutcome.values();
            default -> new Enum<?>[0];
        };
        Stream<Option> offered =
                Stream.of(all).map(each -> new Option(each.name(), wording.say("cases.reason." + each.name())));
        // what a visit found is said by who was there, not by what stands first
        return (kind == Action.Kind.VISIT
                        ? Stream.concat(Stream.of(new Option("", wording.say("cases.choice.choose"))), offered)
                        : offered)
                .toList();
    }

    String officeName(UUID office) {
        return offices.find(office).map(Office::name).orElse("");
    }

    /** The community whose duty it is, who usually deals with such a case in the county, who sits nearest; below them everybody of the county. */
    CasePage.Dispatching dispatching(CaseFile file, Wording wording) {
        CaseRow row = file.row();
        String county = county(row.place().division());
        Naming naming = new Naming(row, admitted(file), duties, wording);
        Map<UUID, Option> near = new LinkedHashMap<>();
        duties.obliged(List.of(row))
                .values()
                .forEach(office -> near.put(office.id(), naming.option(office, "cases.dispatch.duty")));
        usage.usualOffices(row.category(), county, wording.now().minus(LATELY), USUAL).stream()
                .map(offices::find)
                .flatMap(Optional::stream)
                .filter(Office::stands)
                .forEach(office -> near.putIfAbsent(office.id(), naming.option(office, "cases.dispatch.usual")));
        List<Office> path = offices.listOnPath(row.place().division());
        path.forEach(office -> near.putIfAbsent(office.id(), naming.option(office, "cases.dispatch.near")));
        List<Office> all = Stream.concat(path.stream(), offices.listUnder(county).stream())
                .distinct()
                .toList();
        boolean mayAsk = file.buttons().contains(Action.Kind.ASK_ADMISSION);
        return new CasePage.Dispatching(
                near.values().stream().limit(NEAR).toList(),
                all.stream().map(naming::option).toList(),
                mayAsk && all.stream().anyMatch(naming::isClosed));
    }

    /** The office for which admission was granted and has not been used up; null for none. */
    private static @Nullable UUID admitted(CaseFile file) {
        return file.timeline().reversed().stream()
                .map(CaseFile.Entry::entry)
                .filter(entry -> entry.action() == Action.Kind.ADMIT || entry.from() != entry.to())
                .findFirst()
                .filter(entry -> entry.action() == Action.Kind.ADMIT)
                .map(JournalEntry::office)
                .orElse(null);
    }

    /** Offices by name, with a word when the case may not be sent to them yet. */
    private record Naming(CaseRow row, @Nullable UUID admitted, DutyLists duties, Wording wording) {
        boolean isClosed(Office office) {
            return !office.id().equals(admitted) && duties.needsAdmission(row, office);
        }

        Option option(Office office, String why) {
            return named(office, office.name() + " · " + wording.say(why, office.seatName()));
        }

        Option option(Office office) {
            return named(office, office.name() + " · " + office.seatName());
        }

        private Option named(Office office, String words) {
            String closed = isClosed(office) ? " · " + wording.say("cases.dispatch.closed") : "";
            return new Option(office.id().toString(), words + closed);
        }
    }

    CasePage.Collecting collecting(CaseRow row, Wording wording) {
        List<Option> all = Stream.concat(
                        Stream.of(new Option("", wording.say("cases.collect.category.same"))),
                        categories.list().stream()
                                .filter(Category::leaf)
                                .map(leaf -> new Option(leaf.code(), path(leaf, wording))))
                .toList();
        return new CasePage.Collecting(
                all,
                places.fields(
                        row.place().point(), row.place().division(), row.place().address()));
    }

    private String path(Category leaf, Wording wording) {
        return categories
                .find(leaf.parent())
                .map(parent -> wording.name(parent) + " › " + wording.name(leaf))
                .orElseGet(() -> wording.name(leaf));
    }

    private static String county(String division) {
        String city = Scoped.current().city();
        return DivisionCode.path(city, division).stream()
                .filter(code -> Level.of(city, code).orElse(Level.CITY) == Level.COUNTY)
                .findFirst()
                .orElse(city);
    }
}
