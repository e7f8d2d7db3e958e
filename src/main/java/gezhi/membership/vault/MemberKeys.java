package gezhi.membership.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.security.GeneralSecurityException;

/**
 * The keys of an installation: AES-256-GCM keys, one of which seals while the earlier ones still open, and the key of the hash by which
 * doubles are found. As text two lines, each a keyset of Tink in its own notation.
 */
record MemberKeys(KeysetHandle values, KeysetHandle doubles) {

    static {
        try {
            AeadConfig.register();
            MacConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static MemberKeys fresh() {
        try {
            return new MemberKeys(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM),
                    KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static MemberKeys parse(String text) {
        String[] lines = text.strip().split("\\R");
        try {
            return new MemberKeys(keyset(lines[0]), keyset(lines[1]));
        } catch (GeneralSecurityException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalStateException("The file with the keys of members cannot be read", e);
        }
    }

    String text() {
        try {
            return line(values) + "\n" + line(doubles) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same with a new key that seals from now on; the earlier ones still open. */
    MemberKeys rotated() {
        try {
            KeysetHandle more = KeysetHandle.newBuilder(values)
                    .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                            .withRandomId()
                            .makePrimary())
                    .build();
            return new MemberKeys(more, doubles);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The id of the key that seals, as it stands in what it sealed. */
    int sealing() {
        return values.getPrimary().getId();
    }

    boolean has(int key) {
        for (int at = 0; at < values.size(); at++) {
            if (values.getAt(at).getId() == key) {
                return true;
            }
        }
        return false;
    }

    Aead aead() {
        try {
            return values.getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    Mac mac() {
        try {
            return doubles.getPrimitive(RegistryConfiguration.get(), Mac.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeysetHandle keyset(String line) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(line, InsecureSecretKeyAccess.get());
    }

    private static String line(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get())
                .replaceAll("\\R", "");
    }
}
