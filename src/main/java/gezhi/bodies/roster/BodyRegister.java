package gezhi.bodies.roster;

import gezhi.bodies.Body;
import gezhi.bodies.model.Admission;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The register with the rows of a table laid over it, in memory: a table of thousands is checked without a question for each row. */
final class BodyRegister implements Admission.Register {
    private final Map<UUID, Body> bodies = new HashMap<>();
    private final Map<String, UUID> labels = new HashMap<>();
    private final Set<String> seats;

    /** @param seats those of the codes in question that are standing divisions */
    BodyRegister(List<Body> standing, Set<String> seats) {
        this.seats = seats;
        standing.forEach(body -> {
            bodies.put(body.id(), body);
            labels.put(body.label(), body.id());
        });
    }

    /** A body of the table; the first of a label keeps it. */
    void lay(UUID id, Body.Draft draft) {
        bodies.put(
                id,
                new Body(
                        id,
                        Objects.requireNonNull(draft.kind()),
                        draft.name(),
                        draft.seat(),
                        draft.seat(),
                        draft.superior(),
                        "",
                        true,
                        draft.from(),
                        null,
                        1));
        labels.putIfAbsent(Body.label(draft.name(), draft.seat()), id);
    }

    Optional<UUID> labelled(String label) {
        return Optional.ofNullable(labels.get(label));
    }

    @Override
    public Optional<Body> find(UUID id) {
        return Optional.ofNullable(bodies.get(id));
    }

    @Override
    public Optional<UUID> named(String name, String seat) {
        return labelled(Body.label(name, seat));
    }

    @Override
    public boolean isSeat(String code) {
        return seats.contains(code);
    }
}
