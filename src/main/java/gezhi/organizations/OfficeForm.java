package gezhi.organizations;

import gezhi.platform.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * An office as the administrator writes it.
 *
 * @param seat a code, with or without the name behind it
 * @param parent an {@link Office#label()}, or empty
 */
record OfficeForm(
        @Nullable String name,
        @Nullable String kind,
        @Nullable String seat,
        @Nullable String parent) {

    static OfficeForm of(Office office, String parent) {
        return new OfficeForm(office.name(), office.kind(), office.seat() + " " + office.seatName(), parent);
    }

    String seatCode() {
        return Typed.text(seat).strip().split("\\s", 2)[0];
    }

    String parentLabel() {
        return Typed.text(parent).strip();
    }
}
