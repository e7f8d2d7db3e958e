package gezhi.orders;

import gezhi.orders.AssignOutcome.Change;
import gezhi.orders.AssignOutcome.Changed;
import gezhi.orders.AssignOutcome.Dispatched;
import gezhi.orders.AssignOutcome.Reason;
import gezhi.orders.AssignOutcome.What;
import gezhi.orders.Assignment.Proposal;
import gezhi.orders.Assignment.Way;
import gezhi.orders.assign.Choice;
import gezhi.orders.loop.Action;
import gezhi.orders.loop.Aide;
import gezhi.orders.loop.Order;
import gezhi.orders.loop.Step;
import gezhi.orders.store.AssignmentReads;
import gezhi.orders.store.AssignmentReads.Engaged;
import gezhi.orders.store.OrderReads;
import gezhi.orders.store.OrderStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Dispatches many orders by the one deed there is, in one transaction that holds them and their helpers: each as it was looked at, or none of them. */
@Component
class DispatchingTogether {
    private final Looking looking;
    private final Advancing advancing;
    private final Participants participants;
    private final OrderStore store;
    private final Clock clock;

    DispatchingTogether(
            Looking looking, Advancing advancing, Participants participants, OrderStore store, Clock clock) {
        this.looking = looking;
        this.advancing = advancing;
        this.participants = participants;
        this.store = store;
        this.clock = clock;
    }

    /** What is looked at again. */
    @Component
    static class Looking {
        private final Suggesting suggesting;
        private final AssignmentReads reads;
        private final OrderReads orders;

        Looking(Suggesting suggesting, AssignmentReads reads, OrderReads orders) {
            this.suggesting = suggesting;
            this.reads = reads;
            this.orders = orders;
        }
    }

    @Transactional
    public AssignOutcome dispatch(Assignment seen, Way way, List<UUID> ticked, UUID request, String words) {
        Proposal proposal = Objects.requireNonNull(seen.of(way));
        Choice choice = proposal.choice().of(ticked);
        if (choice.helpers().isEmpty()) {
            return new AssignOutcome.Refused(Reason.NOTHING_CHOSEN);
        }
        // In the order of the ids, so that two desks never wait for each other.
        Map<UUID, Order> held = new HashMap<>();
        for (UUID order : choice.helpers().keySet()) {
            store.lock(order)
                    .filter(found -> !store.isDone(order, own(request, order)))
                    .ifPresent(found -> held.put(order, found));
        }
        Map<UUID, List<UUID>> left = new java.util.TreeMap<>(choice.helpers());
        left.keySet().removeIf(order -> store.isDone(order, own(request, order)));
        List<Change> changes = new ArrayList<>();
        looking.reads.hold(
                left.values().stream().flatMap(List::stream).distinct().toList());
        List<Engaged> engaged = looking.reads.engaged(clock.instant());
        left.forEach((order, helpers) ->
                changes.addAll(changes(order, held.get(order), seen.versions().get(order), helpers, engaged)));
        if (changes.isEmpty()) {
            left.forEach((order, helpers) ->
                    offer(order, helpers, own(request, order), words).ifPresent(changes::add));
        }
        if (!changes.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Changed(changes);
        }
        return new Dispatched(choice.helpers().size());
    }

    private List<Change> changes(
            UUID id, @Nullable Order order, @Nullable Integer version, List<UUID> helpers, List<Engaged> engaged) {
        if (order == null || order.step() != Step.PLACED || !Objects.equals(order.version(), version)) {
            return List.of(new Change(What.ORDER_MOVED, row(id), ""));
        }
        Map<UUID, Suggestion> may = looking.suggesting.listAll(id).stream()
                .collect(Collectors.toMap(Suggestion::volunteer, Function.identity()));
        Map<UUID, String> names = looking.reads.names(helpers);
        List<Change> changes = new ArrayList<>();
        for (UUID helper : helpers) {
            Suggestion known = may.get(helper);
            String name = names.getOrDefault(helper, "");
            if (known == null) {
                changes.add(new Change(What.NOT_FOR_IT, row(id), name));
            } else if (!ReadingGround.isFree(known, order.from(), order.to(), engaged)) {
                changes.add(new Change(What.NOT_FREE, row(id), name));
            }
        }
        return changes;
    }

    private Optional<Change> offer(UUID order, List<UUID> helpers, UUID request, String words) {
        List<Aide> asked = helpers.stream()
                .map(participants::find)
                .flatMap(Optional::stream)
                .toList();
        OrderOutcome outcome = advancing.act(order, 0, request, new Action.Offer(asked, words));
        return outcome instanceof OrderOutcome.Done
                ? Optional.empty()
                : Optional.of(new Change(What.REFUSED, row(order), ""));
    }

    private @Nullable OrderRow row(UUID order) {
        return looking.orders.find(order).orElse(null);
    }

    /** Of one order, made of that for all of them. */
    private static UUID own(UUID request, UUID order) {
        return UUID.nameUUIDFromBytes((request + " " + order).getBytes(StandardCharsets.UTF_8));
    }
}
