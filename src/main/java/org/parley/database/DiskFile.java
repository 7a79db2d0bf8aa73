package org.parley.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;

/** A file that is written although the disk is full, as long as another one can give way. */
final class DiskFile extends FileBaseDefault {
  private final FileChannel file;
  private final Path reserve;

  DiskFile(FileChannel file, Path reserve) {
    this.file = file;
    this.reserve = reserve;
  }

  @Override
  public int write(ByteBuffer bytes, long position) throws IOException {
    try {
      return file.write(bytes, position);
    } catch (IOException e) {
      if (!Files.deleteIfExists(reserve)) {
        throw e;
      }
      return file.write(bytes, position);
    }
  }

  @Override
  public int read(ByteBuffer bytes, long position) throws IOException {
    return file.read(bytes, position);
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    file.truncate(size);
  }

  @Override
  public void force(boolean metaData) throws IOException {
    file.force(metaData);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }
}
