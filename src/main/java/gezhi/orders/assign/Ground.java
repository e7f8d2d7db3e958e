package gezhi.orders.assign;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is to be assigned together. @param wanted the soonest first, whatever order they come in */
public record Ground(List<Wanted> wanted) {
    public Ground {
        wanted = wanted.stream().sorted(Wanted.SOONEST).toList();
    }

    public Optional<Wanted> find(UUID order) {
        return wanted.stream().filter(each -> each.order().equals(order)).findFirst();
    }
}
