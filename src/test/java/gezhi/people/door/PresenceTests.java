package gezhi.people.door;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.platform.Role;
import gezhi.platform.web.SignedIn;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.security.core.context.SecurityContextImpl;

/** Who is signed in outlasts an orderly restart: the session is written to a file as it is. */
class PresenceTests {

    @ParameterizedTest
    @EnumSource(Role.class)
    void comesBackFromTheFileAsItWas(Role role) throws Exception {
        @Nullable UUID office = role == Role.OFFICE_HANDLER ? UUID.randomUUID() : null;
        SignedIn person = new SignedIn("3503", UUID.randomUUID(), "lin", "林一", role, "350302001", office, "龙桥街道");
        Presence before = new Presence(person, role == Role.RESIDENT ? null : UUID.randomUUID(), 7, true);
        SecurityContextImpl read = (SecurityContextImpl) read(written(new SecurityContextImpl(before)));
        Presence after = (Presence) read.getAuthentication();
        assertThat(after).isNotNull();
        assertThat(after.sameAs(before)).isTrue();
        assertThat(after.getPrincipal()).isEqualTo(person);
        assertThat(after.mustChange()).isTrue();
        assertThat(after.isAuthenticated()).isTrue();
        assertThat(after.getAuthorities()).isEqualTo(before.getAuthorities());
    }

    private static byte[] written(Object session) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(session);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
