package gezhi.people.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTests {

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3,10.1.2.*",
        "2001:db8:85a3:8d3:1319:8a2e:370:7344,2001:db8:85a3::*",
        "2001:db8::1,2001:db8::*",
        "::ffff:10.1.2.3,10.1.2.*",
        "127.0.0.1,127.0.0.*",
        "0:0:0:0:0:0:0:1,127.0.0.*",
        "not an address,*"
    })
    void theLogKeepsNoMoreThanTheNetwork(String address, String kept) {
        assertThat(Addresses.masked(address)).isEqualTo(kept);
    }

    @Test
    void attemptsAreCountedByHouseholdAndNotByTheManyAddressesItHas() {
        assertThat(Addresses.counted("2001:db8:85a3:8d3::1")).isEqualTo(Addresses.counted("2001:db8:85a3:8d3::2"));
        assertThat(Addresses.counted("10.1.2.3")).isNotEqualTo(Addresses.counted("10.1.2.4"));
    }

    @Test
    void theMachineItselfIsKnownInWhateverWayItWasWrittenDown() {
        assertThat(Addresses.isThisMachine(Addresses.masked("::1"))).isTrue();
        assertThat(Addresses.isThisMachine("0000:0000:0000::*")).isTrue();
        assertThat(Addresses.isThisMachine("10.1.2.*")).isFalse();
    }
}
