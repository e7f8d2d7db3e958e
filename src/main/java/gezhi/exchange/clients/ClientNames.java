package gezhi.exchange.clients;

import gezhi.cases.Senders;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells those who read a case which client reported it; only its name, not whom to ask about it. */
@Component
class ClientNames implements Senders {
    private final ClientStore store;

    ClientNames(ClientStore store) {
        this.store = store;
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : Scoped.call(Scope.system(Scoped.current().city()), () -> store.names(ids));
    }
}
