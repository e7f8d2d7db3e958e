package gezhi.notices;

import gezhi.notices.model.Audience;
import gezhi.notices.model.Heard;
import gezhi.notices.store.CallReads.Called;
import gezhi.notices.store.CallReads.Ordered;
import gezhi.notices.store.CallReads.SignedUp;
import gezhi.notices.store.CallReads.Summoned;
import gezhi.platform.Role;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out which persons an audience of a whistle, a call-out or an order is, without who did it. */
final class CallParts {
    private final Posted posted;

    CallParts(Posted posted) {
        this.posted = posted;
    }

    /** @param called everybody who is called */
    static Set<UUID> persons(Audience audience, Heard heard, Collection<Called> called) {
        Set<UUID> all = audience == Audience.CALLED
                ? called.stream().map(Called::person).collect(Collectors.toSet())
                : Set.of();
        return without(all, heard.actor());
    }

    /** @param all the order, once for each of those who help or are asked; at least once */
    Set<UUID> ordered(Audience audience, Heard heard, List<Ordered> all) {
        Ordered any = all.getFirst();
        Set<UUID> persons = switch (audience) {
            case COMMUNITY_DESK -> posted.at(Role.COMMUNITY_DESK, any.division());
            case ORDERER ->
                Stream.of(any.placedBy(), any.served()).filter(Objects::nonNull).collect(Collectors.toSet());
            case HELPER -> helpers(heard, all);
            default -> Set.of();
        };
        return without(persons, heard.actor());
    }

    /** The one whose part it is; of an order that ended those who need not come, otherwise those who are asked. */
    private static Set<UUID> helpers(Heard heard, List<Ordered> all) {
        Set<String> steps = heard.event().equals("ORDER_OFFER") ? Set.of("OFFERED") : Set.of("TAKEN_BACK", "ACCEPTED");
        return all.stream()
                .filter(each -> heard.office() == null
                        ? steps.contains(each.step())
                        : heard.office().equals(each.part()))
                .map(Ordered::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** @param all the activity, once for each of those who signed up; at least once */
    static Set<UUID> signedUp(Audience audience, Heard heard, List<SignedUp> all) {
        Set<UUID> persons = all.stream()
                .filter(each -> heard.office() == null
                        ? Set.of("ADMITTED", "WAITING", "THERE").contains(each.step())
                        : heard.office().equals(each.signUp()))
                .map(SignedUp::person)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return audience == Audience.HELPER ? without(persons, heard.actor()) : Set.of();
    }

    /** @param summoned all that the whistle summons, at least one */
    Set<UUID> persons(Audience audience, Heard heard, List<Summoned> summoned) {
        Summoned any = summoned.getFirst();
        Set<UUID> all = switch (audience) {
            case OFFICE -> posted.handlers(offices(heard, summoned));
            case SUMMONER -> desk(any.desk());
            case JUDGE -> judges(any.division(), raters(heard, summoned));
            case SUPERVISOR -> posted.nearest(Role.SUPERVISOR, Posted.path(any.division()));
            default -> Set.of();
        };
        return without(all, heard.actor());
    }

    /** Whoever need not come any more is not told of the rest. */
    private static Set<UUID> offices(Heard heard, List<Summoned> summoned) {
        return heard.office() != null
                ? Set.of(heard.office())
                : summoned.stream()
                        .filter(each -> !each.released())
                        .map(Summoned::office)
                        .collect(Collectors.toSet());
    }

    private static Set<UUID> raters(Heard heard, List<Summoned> summoned) {
        return summoned.stream()
                .filter(each -> each.office().equals(heard.office()))
                .map(Summoned::rater)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private Set<UUID> desk(String division) {
        Set<UUID> both = new HashSet<>(posted.at(Role.COMMUNITY_DESK, division));
        both.addAll(posted.at(Role.DISPATCHER, division));
        return both;
    }

    /** Nobody decides on their own rating: where nobody else is posted, the next division above is asked. */
    private Set<UUID> judges(String division, Set<UUID> raters) {
        Set<UUID> judges = new HashSet<>();
        for (Role role : List.of(Role.DISPATCHER, Role.SUPERVISOR)) {
            Posted.path(division).reversed().stream()
                    .map(code -> without(posted.at(role, code), raters))
                    .filter(found -> !found.isEmpty())
                    .findFirst()
                    .ifPresent(judges::addAll);
        }
        return judges;
    }

    private static Set<UUID> without(Set<UUID> all, @Nullable UUID person) {
        return person == null ? all : without(all, Set.of(person));
    }

    private static Set<UUID> without(Set<UUID> all, Set<UUID> persons) {
        return all.stream().filter(each -> !persons.contains(each)).collect(Collectors.toSet());
    }
}
