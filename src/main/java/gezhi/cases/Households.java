package gezhi.cases;

import gezhi.cases.alike.Addresses;
import gezhi.cases.store.HouseholdStore;
import gezhi.platform.Secrets;
import gezhi.platform.scope.Scope;
import gezhi.platform.scope.Scoped;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Tells households of one problem apart, by as little as will do: the door that a reporter names, else their telephone, else the account of a
 * resident; who gives nothing counts by themselves. Nothing of these is kept but a hash under a key of the case, so that no household is seen
 * in two cases; the key goes when the case ends. Reports by staff and by programs are not counted by who sent them.
 */
@Component
class Households {
    private static final String ALGORITHM = "HmacSHA256";

    private final HouseholdStore store;
    private final TransactionOperations transactions;

    Households(HouseholdStore store, TransactionOperations transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** A case has been merged into another; only outside of a transaction. What was said of it before stays. */
    void joined(UUID child, UUID parent, String door) {
        Scoped.run(
                Scope.system(Scoped.current().city()),
                () -> transactions.executeWithoutResult(status -> {
                    String salt = store.salt(parent, Secrets.token());
                    store.reporter(parent).ifPresent(who -> store.add(parent, parent, key(salt, who)));
                    String place = Addresses.door(door);
                    if (!place.isEmpty()) {
                        store.add(parent, child, key(salt, "door " + place));
                    } else {
                        store.reporter(child).ifPresent(who -> store.add(parent, child, key(salt, who)));
                    }
                }));
    }

    /** Of cases that have come to an end the count stays; nobody can try doors against it any more. */
    void forgetEnded() {
        store.forgetEnded();
    }

    private static String key(String salt, String who) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(who.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
