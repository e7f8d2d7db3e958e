package gezhi.cases;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gezhi.cases.store.HeatReads;
import gezhi.platform.Role;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Where cases are many, counted and never one by one. Staff count what they may see, by cells of some two hundred metres; everybody else
 * counts what everybody may know, by community, and cannot ask by words or office.
 */
@Service
public class Heat {
    private static final int LONGEST_DAYS = 366;
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 1_000;

    private final Cache<Asked, List<Cell>> cells = kept();
    private final Cache<Asked, List<Area>> areas = kept();
    private final HeatReads reads;
    private final Clock clock;

    Heat(HeatReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** What everybody asks for gets the same answer for a minute: without a name nobody can be told to ask less. */
    private record Asked(String city, CaseFilter filter) {}

    private static <V> Cache<Asked, V> kept() {
        return Caffeine.newBuilder()
                .expireAfterWrite(FRESH)
                .maximumSize(MOST_KEPT)
                .build();
    }

    /** So many around a point, which is the middle of a cell or lies somewhere in a community. */
    public record Cell(double lon, double lat, long cases) {}

    /** So many in a division. */
    public record Area(String code, String name, long cases) {}

    /** At most 5,000, the hottest first. */
    public List<Cell> cells(CaseFilter filter) {
        return isForEverybody()
                ? cells.get(asked(filter), asked -> asEverybody(() -> reads.communities(asked.filter())))
                : reads.cells(filter);
    }

    /** By community, or by grid within a township or what is smaller; at most 200, the hottest first. */
    public List<Area> areas(CaseFilter filter) {
        String city = Scoped.current().city();
        int community = Level.COMMUNITY.codeLength(city);
        if (isForEverybody()) {
            return areas.get(asked(filter), asked -> asEverybody(() -> reads.areas(asked.filter(), community, true)));
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

    private Asked asked(CaseFilter filter) {
        return new Asked(Scoped.current().city(), everybodys(filter));
    }

    /** The first day that is counted: everybody goes back a year from the last one, however far they ask. */
    public @Nullable LocalDate since(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (!isForEverybody()) {
            return from;
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate earliest = (to == null || to.isAfter(today) ? today : to).minusDays(LONGEST_DAYS);
        return from == null || from.isBefore(earliest) ? earliest : from;
    }

    private CaseFilter everybodys(CaseFilter filter) {
        return new CaseFilter(
                filter.steps(),
                within(filter.division()),
                filter.category(),
                null,
                CaseFilter.Clock.ANY,
                CaseFilter.Placed.ANY,
                "",
                since(filter.from(), filter.to()),
                filter.to());
    }

    private static <R> R asEverybody(Supplier<R> reading) {
        return Scoped.call(Scope.system(Scoped.current().city()), reading::get);
    }
}
