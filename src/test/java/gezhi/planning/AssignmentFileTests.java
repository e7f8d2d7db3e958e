package gezhi.planning;

import static org.assertj.core.api.Assertions.assertThat;

import gezhi.planning.AssignmentFile.Told;
import gezhi.planning.PlanningOutcome.Fault;
import gezhi.planning.PlanningOutcome.Faulty;
import gezhi.planning.PlanningOutcome.Reason;
import gezhi.planning.PlanningOutcome.Refused;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

class AssignmentFileTests {

    @Test
    void aTableIsReadWithItsColumnsInAnyOrder() {
        Told told = AssignmentFile.read(file("\ufeffgrid,name,unit\n东,一,1\n西,二,2\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(told).isEqualTo(new Told(Map.of("1", "东", "2", "西"), null));
    }

    @Test
    void aUnitThatIsListedTwiceIsNamed() {
        String lengthy = "9".repeat(50);

        Told told = AssignmentFile.read("unit,grid\n1,A\n2,A\n1,B\n1,A\n" + lengthy + ",A\n" + lengthy + ",A\n");

        assertThat(told.wrong())
                .isEqualTo(new Faulty(List.of(
                        new Fault("planning.fault.twice", "1"),
                        new Fault("planning.fault.twice", lengthy.substring(0, 40)))));
    }

    @Test
    void anotherEncodingIsRefusedAndNotGuessed() {
        byte[] chinese = "unit,grid\n1,东\n".getBytes(Charset.forName("GB18030"));

        assertThat(AssignmentFile.read(file(chinese)).wrong()).isEqualTo(new Refused(Reason.NOT_UTF8));
    }

    @Test
    void whatIsTooLargeIsNotRead() {
        MockMultipartFile large = new MockMultipartFile("file", new byte[0]) {
            @Override
            public long getSize() {
                return SentText.MOST_BYTES + 1L;
            }

            @Override
            public byte[] getBytes() {
                throw new AssertionError("read");
            }
        };

        assertThat(AssignmentFile.read(large).wrong()).isEqualTo(new Refused(Reason.TOO_LARGE));
    }

    private static MockMultipartFile file(byte[] bytes) {
        return new MockMultipartFile("file", bytes);
    }
}
