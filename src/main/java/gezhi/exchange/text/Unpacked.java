package gezhi.exchange.text;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a packed file holds, up to a limit: a small file may unpack to more than anybody can read. */
final class Unpacked extends FilterInputStream {
    static final int GIGABYTES = 8;
    static final long MOST = (long) GIGABYTES << 30;

    private long left;

    Unpacked(InputStream in, long most) {
        super(in);
        left = most;
    }

    /** There is more than the limit. */
    static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws TooMuch {
        left -= read;
        if (left < 0) {
            throw new TooMuch();
        }
    }
}
