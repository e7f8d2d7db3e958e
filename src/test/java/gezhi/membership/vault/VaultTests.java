package gezhi.membership.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Mac;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTests {
    @TempDir
    private Path folder;

    @Test
    void aKeyIsMadeOnceAndReadByNobodyElse() throws Exception {
        KeyFile file = new KeyFile(null, folder);
        assertThat(file.read()).isEmpty();
        MemberKeys first = file.readOrMake();
        assertThat(file.readOrMake().sealing()).isEqualTo(first.sealing());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("members.keys"))))
                .isEqualTo("rw-------");
    }

    @Test
    void rotationsAtOnceLoseNoKey() throws Exception {
        new KeyFile(null, folder).readOrMake();
        try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<MemberKeys> rotation = () -> new KeyFile(null, folder).rotate();
            Set<Integer> sealing = new HashSet<>();
            for (Future<MemberKeys> each : desks.invokeAll(Collections.nCopies(8, rotation))) {
                sealing.add(each.get().sealing());
            }
            MemberKeys after = new KeyFile(null, folder).read().orElseThrow();
            assertThat(sealing).hasSize(8).allMatch(after::has);
        }
    }

    @Test
    void anEarlierKeyOpensWhatItSealedAndTheNewOneSeals() throws Exception {
        MemberKeys before = MemberKeys.fresh();
        byte[] sealed = before.aead().encrypt(new byte[] {1, 2, 3}, new byte[] {9});
        MemberKeys after = MemberKeys.parse(before.rotated().text());
        assertThat(after.aead().decrypt(sealed, new byte[] {9})).containsExactly(1, 2, 3);
        byte[] anew = after.aead().encrypt(new byte[] {1, 2, 3}, new byte[] {9});
        assertThat(ByteBuffer.wrap(anew).getInt(1)).isEqualTo(after.sealing()).isNotEqualTo(before.sealing());
        assertThat(after.has(before.sealing())).isTrue();
        assertThat(before.has(after.sealing())).isFalse();
        Mac mac = after.mac();
        assertThat(mac.computeMac(new byte[] {5})).isEqualTo(before.mac().computeMac(new byte[] {5}));
    }

    @Test
    void aValueMovedToAnotherRowDoesNotOpen() throws Exception {
        Aead aead = MemberKeys.fresh().aead();
        byte[] sealed = aead.encrypt(new byte[] {1}, "3503/a/phone".getBytes(UTF_8));
        assertThatThrownBy(() -> aead.decrypt(sealed, "3503/b/phone".getBytes(UTF_8)))
                .isInstanceOf(GeneralSecurityException.class);
    }
}
