package gezhi.cases;

import gezhi.cases.store.HeatReads;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Level;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/**
 * Where cases are many, counted and never one by one. Staff count what they may see, by cells of some two hundred metres; everybody else
 * counts what everybody may know, by community, and cannot ask by words or office.
 */
@Service
public class Heat {
    private final HeatReads reads;

    Heat(HeatReads reads) {
        this.reads = reads;
    }

    /** So many around a point, which is the middle of a cell or lies somewhere in a community. */
    public record Cell(double lon, double lat, long cases) {}

    /** So many in a division. */
    public record Area(String code, String name, long cases) {}

    /** At most 5,000, the hottest first. */
    public List<Cell> cells(CaseFilter filter) {
        return isForEverybody() ? asEverybody(() -> reads.communities(everybodys(filter))) : reads.cells(filter);
    }

    /** By community, or by grid within a township or what is smaller; at most 200, the hottest first. */
    public List<Area> areas(CaseFilter filter) {
        String city = Scoped.current().city();
        int community = Level.COMMUNITY.codeLength(city);
        if (isForEverybody()) {
            return asEverybody(() -> reads.areas(everybodys(filter), community, true));
        }
        boolean near = filter.division().length() >= Level.TOWNSHIP.codeLength(city);
        return reads.areas(filter, near ? Level.GRID.codeLength(city) : community, false);
    }

    /** True for those who see the public view. */
    public static boolean isForEverybody() {
        Role role = Scoped.current().role();
        return role == Role.PUBLIC || role == Role.RESIDENT || role == Role.ADMINISTRATOR;
    }

    /** The division to count in: as it was asked for, yet everybody cannot ask for less than a community, or asking door by door would tell. */
    public static String within(String division) {
        int community = Level.COMMUNITY.codeLength(Scoped.current().city());
        return isForEverybody() && division.length() > community ? division.substring(0, community) : division;
    }

    private static CaseFilter everybodys(CaseFilter filter) {
        return new CaseFilter(
                filter.steps(),
                within(filter.division()),
                filter.category(),
                null,
                CaseFilter.Clock.ANY,
                CaseFilter.Placed.ANY,
                "",
                filter.from(),
                filter.to());
    }

    private static <R> R asEverybody(Supplier<R> reading) {
        return Scoped.call(Scope.system(Scoped.current().city()), reading::get);
    }
}
