package gezhi.demo.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QuotaTests {

    @Test
    void sharesFollowTheWeightsAndAddUpExactly() {
        assertThat(Quota.split(10, new double[] {1, 1, 1}, 0)).containsExactly(4, 3, 3);
        int[] many = Quota.split(1_000, new double[] {0.3, 7.7, 2.1, 9.9, 0.01}, 5);
        assertThat(Arrays.stream(many).sum()).isEqualTo(1_000);
        assertThat(Arrays.stream(many).min().orElseThrow()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void tooLittleForTheLeastIsRefused() {
        assertThatThrownBy(() -> Quota.split(5, new double[] {1, 1}, 3)).isInstanceOf(IllegalArgumentException.class);
    }
}
