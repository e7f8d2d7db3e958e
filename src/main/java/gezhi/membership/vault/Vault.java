package gezhi.membership.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals and opens values of members. A sealed value is bound to its city, member and field: put into another row it does not open. It
 * begins with the id of its key, so that keys are changed one after the other. The program does not start when a value is there that none
 * of its keys opens.
 */
@Component
public class Vault implements SmartInitializingSingleton {
    private static final String KEY_MARKS = """
            select mark
            from membership.key_marks() as marks (mark)
            """;

    private final KeyFile file;
    private final JdbcClient jdbc;
    private volatile @Nullable Opened opened;

    Vault(KeyFile file, JdbcClient jdbc) {
        this.file = file;
        this.jdbc = jdbc;
    }

    private record Opened(MemberKeys keys, Aead aead, Mac mac) {
        static Opened of(MemberKeys keys) {
            return new Opened(keys, keys.aead(), keys.mac());
        }
    }

    /** Which value of which member. */
    public record Place(String city, UUID member, String field) {
        private byte[] bytes() {
            return (city + "/" + member + "/" + field).getBytes(UTF_8);
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<byte[]> marks = jdbc.sql(KEY_MARKS).query(byte[].class).list();
        boolean all = marks.isEmpty()
                || file.read()
                        .filter(keys -> marks.stream().allMatch(mark -> keys.has(keyOf(mark))))
                        .isPresent();
        if (!all) {
            throw new KeysMissing(file.path());
        }
    }

    public byte[] seal(Place place, String value) {
        try {
            return opened().aead().encrypt(value.getBytes(UTF_8), place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty for null. */
    public String open(Place place, byte @Nullable [] sealed) {
        if (sealed == null) {
            return "";
        }
        if (!opened().keys().has(keyOf(sealed))) {
            readAgain();
        }
        try {
            return new String(opened().aead().decrypt(sealed, place.bytes()), UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed value of member " + place.member() + " does not open", e);
        }
    }

    /** The same for the same identity number in a city, and telling nothing without the key. */
    public byte[] mark(String city, String identity) {
        try {
            return opened().mac().computeMac((city + "/" + identity).getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True for what an earlier key sealed. */
    public boolean isOld(byte[] sealed) {
        return keyOf(sealed) != opened().keys().sealing();
    }

    /** From now on a new key seals; the earlier ones still open. Other servers find it in the file when they meet what it sealed. */
    public synchronized void rotate() {
        opened = Opened.of(file.rotate());
    }

    /** Another server, or a command, has put a new key into the file. */
    private synchronized void readAgain() {
        opened = Opened.of(file.readOrMake());
    }

    private Opened opened() {
        Opened there = opened;
        return there == null ? openFile() : there;
    }

    private synchronized Opened openFile() {
        Opened there = opened;
        if (there == null) {
            there = Opened.of(file.readOrMake());
            opened = there;
        }
        return there;
    }

    private static int keyOf(byte[] sealed) {
        return ByteBuffer.wrap(sealed).getInt(1);
    }
}
