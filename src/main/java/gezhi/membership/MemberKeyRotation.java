package gezhi.membership;

import gezhi.membership.store.SecretStore;
import gezhi.membership.vault.Vault;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import gezhi.territory.Cities;
import gezhi.territory.City;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Puts a new key in the place of the one that seals, and seals anew what earlier ones have sealed, in every city of the installation. */
@Component
public class MemberKeyRotation {
    private static final int AT_A_TIME = 1_000;

    private final Vault vault;
    private final SecretStore secrets;
    private final Cities cities;
    private final TransactionOperations transactions;

    MemberKeyRotation(Vault vault, SecretStore secrets, Cities cities, TransactionOperations transactions) {
        this.vault = vault;
        this.secrets = secrets;
        this.cities = cities;
        this.transactions = transactions;
    }

    /** A thousand members a transaction: what was interrupted is taken up by {@link #reseal()}. */
    public void rotate() {
        vault.rotate();
        reseal();
    }

    /** Seals anew what an earlier key has sealed. */
    public void reseal() {
        for (City city : cities.list()) {
            Scoped.run(Scope.system(city.code()), () -> reseal(city.code()));
        }
    }

    private void reseal(String city) {
        Optional<UUID> after = Optional.of(new UUID(0, 0));
        while (after.isPresent()) {
            UUID from = after.get();
            after = Objects.requireNonNull(transactions.execute(status -> secrets.reseal(city, from, AT_A_TIME)));
        }
    }
}
