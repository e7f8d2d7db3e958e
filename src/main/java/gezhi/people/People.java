package gezhi.people;

import gezhi.people.store.AccountStore;
import gezhi.platform.scope.Scoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names of people. Staff know the names of staff; visitors and residents know none but their own. */
@Service
@Transactional(readOnly = true)
public class People {
    private final AccountStore store;

    People(AccountStore store) {
        this.store = store;
    }

    /** The names the reader may know, by id; the others are left out. */
    public Map<UUID, String> names(Collection<@Nullable UUID> ids) {
        List<UUID> known = ids.stream().filter(Objects::nonNull).distinct().toList();
        return known.isEmpty() ? Map.of() : store.names(Scoped.current().city(), known);
    }
}
