package gezhi.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DarkroomTests {
    private final Darkroom darkroom = new Darkroom();

    @Test
    void positionAndEverythingElseThatCameWithThePhotoIsGone() {
        byte[] upload = Uploads.jpegWithExif(640, 480, 1);
        assertThat(text(upload)).contains("Exif", Uploads.SECRET);
        Picture picture = picture(upload);
        assertThat(text(picture.jpeg())).doesNotContain("Exif", Uploads.SECRET);
        assertThat(text(picture.thumbnail())).doesNotContain("Exif", Uploads.SECRET);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aPhotoTakenSidewaysIsKeptUpright(int orientation) throws IOException {
        Picture picture = picture(Uploads.jpegWithExif(640, 480, orientation));
        boolean turned = orientation >= 5;
        assertThat(picture.width()).isEqualTo(turned ? 480 : 640);
        assertThat(picture.height()).isEqualTo(turned ? 640 : 480);
        // where the stored upper left quarter is seen: EXIF 2.3, table of orientations
        boolean right = orientation == 2 || orientation == 3 || orientation == 6 || orientation == 7;
        boolean lower = orientation == 3 || orientation == 4 || orientation == 7 || orientation == 8;
        assertThat(greenAt(picture.jpeg(), right, lower)).isTrue();
        assertThat(greenAt(picture.jpeg(), !right, lower)).isFalse();
        assertThat(greenAt(picture.jpeg(), right, !lower)).isFalse();
    }

    @Test
    void aLargePhotoIsMadeSmallerAndGetsAThumbnail() throws IOException {
        Picture picture = picture(Uploads.jpeg(6000, 4000));
        assertThat(picture.width()).isEqualTo(2560);
        assertThat(picture.height()).isEqualTo(1707);
        BufferedImage thumbnail = ImageIO.read(new ByteArrayInputStream(picture.thumbnail()));
        assertThat(thumbnail.getWidth()).isEqualTo(320);
    }

    @Test
    void aWebPIsRead() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/files/corner.webp")) {
            Picture picture = picture(Objects.requireNonNull(in).readAllBytes());
            assertThat(picture.width()).isEqualTo(64);
            assertThat(greenAt(picture.jpeg(), false, false)).isTrue();
            assertThat(greenAt(picture.jpeg(), true, true)).isFalse();
        }
    }

    @Test
    void aTransparentPngComesOutOnWhite() throws IOException {
        BufferedImage clear = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        Picture picture = picture(Uploads.encode(clear, "png"));
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.jpeg())).getRGB(10, 10))
                .isEqualTo(Color.WHITE.getRGB());
    }

    @Test
    void heicIsRefusedByName() {
        assertThat(darkroom.prepare(Uploads.heic())).isEqualTo(PhotoRefused.HEIC);
    }

    @Test
    void whatOnlyClaimsToBeAPhotoIsRefused() {
        assertThat(darkroom.prepare("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(PhotoRefused.NOT_A_PHOTO);
        assertThat(darkroom.prepare(new byte[0])).isEqualTo(PhotoRefused.NOT_A_PHOTO);
    }

    @Test
    void aPictureThatWouldBurstTheMemoryIsRefusedUnread() {
        assertThat(darkroom.prepare(Uploads.bomb())).isEqualTo(PhotoRefused.TOO_MANY_PIXELS);
        assertThat(darkroom.prepare(Uploads.deepBomb())).isEqualTo(PhotoRefused.TOO_MANY_PIXELS);
    }

    @Test
    void moreThanTenMegabytesAreRefused() {
        assertThat(darkroom.prepare(new byte[Darkroom.MOST_BYTES + 1])).isEqualTo(PhotoRefused.TOO_LARGE);
    }

    @Test
    void damagedInputNeverGetsPastTheDarkroom() {
        byte[] good = Uploads.jpegWithExif(200, 100, 6);
        assertThat(darkroom.prepare(Arrays.copyOf(good, 200))).isEqualTo(PhotoRefused.BROKEN);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 300; i++) {
            byte[] bad = good.clone();
            for (int j = 0; j < 5; j++) {
                bad[random.nextInt(3, bad.length)] = (byte) random.nextInt();
            }
            assertThat(darkroom.prepare(bad)).isNotNull();
        }
    }

    private Picture picture(byte[] upload) {
        return (Picture) darkroom.prepare(upload);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static boolean greenAt(byte[] jpeg, boolean right, boolean lower) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        Color color = new Color(
                image.getRGB(image.getWidth() * (right ? 3 : 1) / 4, image.getHeight() * (lower ? 3 : 1) / 4));
        return color.getGreen() > 120 && color.getRed() < 90;
    }
}
