package gezhi.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Uploads as phones make them, and as people with bad intentions do. */
public final class Uploads {
    /** Stands for the owner's name in the EXIF block; must never be found again. */
    public static final String SECRET = "SECRET-POSITION-25.4N-119.0E";

    private Uploads() {}

    /** Red, with a green upper left quarter. */
    static BufferedImage corner(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.RED);
        g.fillRect(0, 0, width, height);
        g.setColor(Color.GREEN);
        g.fillRect(0, 0, width / 2, height / 2);
        g.dispose();
        return image;
    }

    static byte[] encode(BufferedImage image, String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpeg(int width, int height) {
        return encode(corner(width, height), "jpeg");
    }

    /** A JPEG full of grain, which takes about a byte a pixel. */
    public static byte[] grain(int width, int height, long seed) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return encode(image, "jpeg");
    }

    /** A JPEG with an EXIF block: orientation, a text with {@link #SECRET}, and a position. */
    public static byte[] jpegWithExif(int width, int height, int orientation) {
        byte[] plain = jpeg(width, height);
        byte[] exif = exif(orientation);
        ByteBuffer out = ByteBuffer.allocate(plain.length + exif.length + 4);
        out.put(plain, 0, 2);
        out.putShort((short) 0xFFE1).putShort((short) (exif.length + 2)).put(exif);
        out.put(plain, 2, plain.length - 2);
        return out.array();
    }

    private static byte[] exif(int orientation) {
        byte[] text = (SECRET + "\0").getBytes(StandardCharsets.US_ASCII);
        ByteBuffer b = ByteBuffer.allocate(6 + 8 + 2 + 3 * 12 + 4 + 2 + 12 + 4 + text.length);
        b.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        b.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        int gps = 8 + 2 + 3 * 12 + 4;
        int words = gps + 2 + 12 + 4;
        b.putShort((short) 3);
        b.putShort((short) 270).putShort((short) 2).putInt(text.length).putInt(words);
        b.putShort((short) 274)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        b.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(gps);
        b.putInt(0);
        b.putShort((short) 1);
        b.putShort((short) 1).putShort((short) 2).putInt(2).put("N\0\0\0".getBytes(StandardCharsets.US_ASCII));
        b.putInt(0);
        return b.put(text).array();
    }

    /** A PNG of a few bytes that claims to be 30,000 by 30,000. */
    static byte[] bomb() {
        return claiming(30_000, 8, 2);
    }

    /** Few enough pixels, but eight bytes each. */
    static byte[] deepBomb() {
        return claiming(7_000, 16, 6);
    }

    private static byte[] claiming(int side, int depth, int colours) {
        byte[] png = encode(corner(8, 8), "png");
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, side).putInt(20, side).put(24, (byte) depth).put(25, (byte) colours);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        return png;
    }

    static byte[] heic() {
        return "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    }
}
