package gezhi.published;

import gezhi.bodies.Coverage;
import gezhi.bodies.Coverages;
import gezhi.membership.MemberFigures;
import gezhi.membership.MemberState;
import gezhi.platform.Profile;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import gezhi.territory.City;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The figures that the report of the city at hand publishes, beside those that the registers yield now. They are counted for the whole city in the
 * program's scope: numbers without a name, the same for all staff.
 */
@Service
public class PublishedFigures {
    private final Cities cities;
    private final Coverages coverages;
    private final MemberFigures members;
    private final PublishedReads reads;

    PublishedFigures(Cities cities, Coverages coverages, MemberFigures members, PublishedReads reads) {
        this.cities = cities;
        this.coverages = coverages;
        this.members = members;
        this.reads = reads;
    }

    /**
     * A figure.
     *
     * @param name as the report has it
     * @param how message key of how the program counts it
     * @param published null where the report gives no number
     * @param more the report says "more than"
     * @param region counted in all cities of the profile
     */
    public record Line(String name, String how, @Nullable Long published, boolean more, boolean region, long computed) {

        /** By how much more was counted than published; null where nothing was published. */
        public @Nullable Long difference() {
            return published == null ? null : computed - published;
        }
    }

    /** @param source which report; empty when the profile has none */
    public record Beside(String source, List<Line> lines) {}

    /** In the order of the profile. */
    public Beside list(Locale locale) {
        City city = cities.find(Scoped.current().city()).orElseThrow();
        Map<String, Object> section = Profile.named(city.profile()).section("published");
        Map<String, Coverage.Totals> read = new HashMap<>();
        boolean english = locale.getLanguage().equals("en");
        return new Beside(
                PublishedFigures.<Map<String, String>>part(section, "source").getOrDefault(english ? "en" : "zh", ""),
                PublishedFigures.<List<Map<String, Object>>>part(section, "figures").stream()
                        .map(PublishedFigure::of)
                        .filter(figure -> figure.isOf(city.code()))
                        .map(figure -> line(figure, city, locale, read))
                        .toList());
    }

    /** @param read the tree of a city is read once for all figures */
    private Line line(PublishedFigure figure, City city, Locale locale, Map<String, Coverage.Totals> read) {
        return new Line(
                figure.name(locale),
                figure.kind().messageKey(),
                figure.value(),
                figure.more(),
                figure.region(),
                figure.region() ? inAll(figure, city.profile(), read) : in(Scope.system(city.code()), figure, read));
    }

    /** What lies in other cities is counted as everybody may count it there. */
    private long inAll(PublishedFigure figure, String profile, Map<String, Coverage.Totals> read) {
        return cities.list().stream()
                .filter(city -> city.profile().equals(profile))
                .mapToLong(city -> in(Scope.visitor(city.code()), figure, read))
                .sum();
    }

    private long in(Scope scope, PublishedFigure figure, Map<String, Coverage.Totals> read) {
        return Scoped.call(scope, () -> count(scope.city(), figure, read));
    }

    private long count(String city, PublishedFigure figure, Map<String, Coverage.Totals> read) {
        return switch (figure.kind()) {
            case GRIDS -> totals(city, read).grids();
            case UNITS -> totals(city, read).units();
            case BRANCHES -> totals(city, read).branches();
            case GROUPS -> totals(city, read).groups();
            case COMMUNITIES -> reads.communities(city);
            case COMMUNITY_COMMITTEES -> reads.standingForCommunities(city, "COMMITTEE");
            case COMMUNITY_ORGANS -> reads.standingForCommunities(city, "COMMITTEE", "GENERAL_BRANCH");
            case GRID_GROUPS -> reads.gridGroups(city);
            case BIG_WORK_COMMITTEES -> reads.seats(city, "BIG_WORK_COMMITTEE", "TOWNSHIP");
            case BIG_COMMITTEES -> reads.seats(city, "BIG_COMMITTEE", "COMMUNITY");
            case SOCIAL_BRANCHES -> reads.socialBranches(city);
            case SOCIAL_MEMBERS -> reads.socialMembers(city);
            case MEMBERS_WITH_POST -> members.countWithPost(figure.post());
            case GRIDS_WITH_MEMBERS -> members.countGridsWith(MemberState.IN_SERVICE);
        };
    }

    private Coverage.Totals totals(String city, Map<String, Coverage.Totals> read) {
        return read.computeIfAbsent(city, code -> coverages.below(code, "").totals());
    }

    @SuppressWarnings("unchecked")
    private static <T> T part(Map<String, Object> section, String key) {
        return (T) Objects.requireNonNull(section.get(key), key);
    }
}
