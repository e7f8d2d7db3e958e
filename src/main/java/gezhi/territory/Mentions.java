package gezhi.territory;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The divisions that an address names: "太平社区3号楼楼下" names one. A community counts before a township, a longer name before a shorter
 * one within it, and what is named above narrows what is named below. A county alone is never sure: it is too large to go to.
 *
 * @param candidates what it may be, to choose from; never more than {@value #MOST}
 */
public record Mentions(List<Division> candidates, Optional<Division> sure) {
    static final int MOST = 8;

    /** Names of two letters (东村) are also parts of other words. */
    private static final int SHORTEST_SURE = 3;

    /**
     * A division and the words that name it.
     *
     * @param spoken as found in the address: 太平社区 for 太平社区居委会
     */
    public record Mention(Division division, String spoken) {}

    public Mentions {
        candidates = candidates.stream().limit(MOST).toList();
    }

    static Mentions of(List<Mention> found) {
        List<Mention> whole = found.stream()
                .filter(each -> found.stream().noneMatch(other -> isPartOf(each.spoken(), other.spoken())))
                .toList();
        List<Mention> counties = at(Level.COUNTY, whole);
        List<Mention> all = at(Level.TOWNSHIP, whole);
        List<Mention> townships = under(counties, all);
        List<Mention> communities = under(townships, under(counties, at(Level.COMMUNITY, whole)));
        boolean atOdds =
                communities.isEmpty() && !at(Level.COMMUNITY, whole).isEmpty() || townships.isEmpty() && !all.isEmpty();
        if (atOdds) {
            return new Mentions(divisions(below(whole)), Optional.empty());
        }
        List<Mention> lowest = communities.isEmpty() ? townships : communities;
        Optional<Division> sure = lowest.stream()
                .filter(only -> lowest.size() == 1 && only.spoken().length() >= SHORTEST_SURE)
                .map(Mention::division)
                .findFirst();
        return new Mentions(divisions(lowest.isEmpty() ? counties : lowest), sure);
    }

    private static boolean isPartOf(String name, String other) {
        return other.length() > name.length() && other.contains(name);
    }

    private static List<Mention> at(Level level, List<Mention> all) {
        return all.stream().filter(each -> each.division().level() == level).toList();
    }

    private static Stream<Mention> below(List<Mention> all) {
        return all.stream().filter(each -> each.division().level() != Level.COUNTY);
    }

    private static List<Mention> under(List<Mention> upper, List<Mention> all) {
        Predicate<Mention> within = each -> upper.stream()
                .anyMatch(
                        top -> each.division().code().startsWith(top.division().code()));
        return upper.isEmpty() ? all : all.stream().filter(within).toList();
    }

    private static List<Division> divisions(List<Mention> all) {
        return divisions(all.stream());
    }

    private static List<Division> divisions(Stream<Mention> all) {
        return all.map(Mention::division).toList();
    }
}
