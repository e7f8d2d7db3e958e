package gezhi.membership;

import gezhi.bodies.Bodies;
import gezhi.bodies.Body;
import gezhi.bodies.BodyKind;
import gezhi.membership.FloatingOutcome.Done;
import gezhi.membership.FloatingOutcome.Reason;
import gezhi.membership.FloatingOutcome.Refused;
import gezhi.membership.loop.FloatingTable;
import gezhi.membership.loop.FloatingTable.Line;
import gezhi.membership.store.FloatingStore;
import gezhi.membership.store.FloatingStore.Earlier;
import gezhi.membership.store.FloatingStore.Said;
import gezhi.platform.Ids;
import gezhi.platform.Role;
import gezhi.platform.Slice;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Divisions;
import gezhi.territory.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Members who live here while their relation is with an organization elsewhere (流动党员). The desk of the community or a keeper enters whom they
 * found; who keeps the members of the organization invites and attaches them, once they have agreed. The relation never moves by this.
 */
@Service
@Transactional(readOnly = true)
public class FloatingMembers {
    private static final int LONGEST_ORIGIN = 100;
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_WORDS = 200;
    private static final Set<BodyKind> HOSTS =
            EnumSet.of(BodyKind.BRANCH, BodyKind.JOINT_BRANCH, BodyKind.FLOATING_BRANCH);

    private final FloatingStore store;
    private final Charges charges;
    private final Bodies bodies;
    private final Divisions divisions;
    private final Clock clock;

    FloatingMembers(FloatingStore store, Charges charges, Bodies bodies, Divisions divisions, Clock clock) {
        this.store = store;
        this.charges = charges;
        this.bodies = bodies;
        this.divisions = divisions;
        this.clock = clock;
    }

    /** Whether the person at hand may enter somebody: the desk of a community, and who keeps an organization. */
    public boolean mayFind() {
        return Scoped.current().role() == Role.COMMUNITY_DESK
                || !charges.listKept("", 1).isEmpty();
    }

    public Optional<Floating> find(UUID id) {
        return store.find(city(), id);
    }

    /** The newest first. */
    public List<Floating.Move> moves(UUID id) {
        return store.moves(city(), id);
    }

    /**
     * In the order in which they were found.
     *
     * @param named true for those that are kept, false for those that are not any more
     * @param after {@link Slice#next()} of the page before, empty for the first
     */
    public Slice<Floating> list(boolean named, String after) {
        UUID from =
                after.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(after) : new UUID(0, 0);
        List<FloatingStep> steps = Arrays.stream(FloatingStep.values())
                .filter(step -> step.isNamed() == named)
                .toList();
        return Slice.of(
                store.page(city(), steps, from, Slice.SIZE + 1),
                Slice.SIZE,
                each -> each.id().toString());
    }

    /** What the reader may do now, in the order of the table. */
    public List<Line> listDeeds(Floating floating) {
        return charges.findKept(floating.body()).isPresent() ? FloatingTable.from(floating.step()) : List.of();
    }

    /** @param request a repeated one changes nothing and gives the same entry */
    @Transactional
    public FloatingOutcome enter(UUID request, Floating.Draft typed) {
        store.lock(city(), request);
        Optional<Earlier> before = store.requested(city(), request);
        if (before.isPresent()) {
            return again(before.get(), before.get().of(), FloatingDeed.FIND);
        }
        Floating.Draft draft = new Floating.Draft(
                typed.name().strip(), typed.residence(), typed.origin().strip(), typed.body());
        @Nullable Reason reason = refusal(draft);
        if (reason != null) {
            return new Refused(reason);
        }
        UUID id = Ids.next();
        store.insert(city(), id, draft);
        store.addMove(
                Scoped.current(), id, new Said(FloatingDeed.FIND, FloatingStep.FOUND, "", request, clock.instant()));
        return new Done(id);
    }

    private @Nullable Reason refusal(Floating.Draft draft) {
        if (draft.name().isEmpty() || draft.name().length() > LONGEST_NAME) {
            return Reason.NO_NAME;
        }
        Scope scope = Scoped.current();
        boolean keeps = charges.findKept(draft.body()).isPresent();
        boolean place = divisions
                .find(draft.residence())
                .filter(found -> found.level().isAtOrBelow(Level.COMMUNITY) && found.validTo() == null)
                .isPresent();
        boolean desk = scope.role() == Role.COMMUNITY_DESK && scope.covers(draft.residence());
        if (!place || !keeps && !desk) {
            return Reason.BAD_RESIDENCE;
        }
        if (draft.origin().length() > LONGEST_ORIGIN) {
            return Reason.ORIGIN_TOO_LONG;
        }
        return isHost(draft.body()) ? null : Reason.NO_SUCH_ORGANIZATION;
    }

    @Transactional
    public FloatingOutcome act(UUID id, Floating.Wish wish) {
        store.lock(city(), id);
        Optional<Earlier> before = store.requested(city(), wish.request());
        if (before.isPresent()) {
            return again(before.get(), id, wish.deed());
        }
        Optional<Floating> found = find(id);
        if (found.isEmpty()) {
            return new Refused(Reason.NO_SUCH_ENTRY);
        }
        Floating floating = found.get();
        Optional<Line> line = FloatingTable.find(floating.step(), wish.deed());
        if (line.isEmpty()) {
            return new Refused(Reason.NOT_FROM_HERE);
        }
        @Nullable Reason reason = refusal(line.get(), floating, wish);
        if (reason != null) {
            return new Refused(reason);
        }
        @Nullable LocalDate consent = wish.deed() == FloatingDeed.ATTACH ? wish.consentedOn() : floating.consentedOn();
        if (!store.move(city(), floating, line.get().to(), consent, wish.version())) {
            return new Refused(Reason.CHANGED_MEANWHILE);
        }
        store.addMove(
                Scoped.current(),
                id,
                new Said(wish.deed(), line.get().to(), wish.words().strip(), wish.request(), clock.instant()));
        return new Done(id);
    }

    /** The same form again is done; another form of a page that was opened before is not. */
    private static FloatingOutcome again(Earlier before, UUID id, FloatingDeed deed) {
        return before.equals(new Earlier(id, deed)) ? new Done(id) : new Refused(Reason.CHANGED_MEANWHILE);
    }

    private @Nullable Reason refusal(Line line, Floating floating, Floating.Wish wish) {
        if (charges.findKept(floating.body()).isEmpty()) {
            return Reason.NOT_YOURS;
        }
        int length = wish.words().strip().length();
        if (length > LONGEST_WORDS || line.words() && length == 0) {
            return Reason.NO_WORDS;
        }
        if (line.deed() != FloatingDeed.ATTACH) {
            return null;
        }
        if (!isHost(floating.body())) {
            return Reason.NO_SUCH_ORGANIZATION;
        }
        @Nullable LocalDate day = wish.consentedOn();
        LocalDate today = LocalDate.now(clock);
        boolean agreed = day != null && !day.isAfter(today) && day.isAfter(today.minusYears(1));
        return agreed ? null : Reason.NO_CONSENT;
    }

    /** A keeper without a post does not find what is not public in the register of bodies, and knows what they keep. */
    private boolean isHost(UUID body) {
        Optional<Kept> kept = charges.findKept(body);
        return kept.isPresent()
                ? kept.get().stands() && HOSTS.contains(kept.get().kind())
                : bodies.find(body)
                        .filter(Body::stands)
                        .filter(found -> HOSTS.contains(found.kind()))
                        .isPresent();
    }

    private static String city() {
        return Scoped.current().city();
    }
}
