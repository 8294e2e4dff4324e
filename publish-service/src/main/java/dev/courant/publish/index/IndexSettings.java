package dev.courant.publish.index;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The index on disk: the store itself with {@code courant.publish.store.kind=lucene}, else the
 * search beside the store.
 *
 * @param enabled whether there is a search beside MongoDB; without it {@code q} is refused
 * @param directory of the index, one for each instance; it may be deleted while the service is
 *     stopped, the next start fills it from the log; about 7 kB an article. As the store, stories
 *     have an index of their own beside it, in the directory with {@code -stories} added
 * @param commitEvery between two points in time that survive a crash (six times as long while much
 *     comes in); low costs disk writes, high makes the start after a crash longer; 1 s to 60 s
 * @param readers threads that answer lists and searches; more than there are processors wait for
 *     each other; 1 to 16
 */
@ConfigurationProperties("courant.publish.index")
record IndexSettings(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("publish-index") String directory,
    @DefaultValue("5s") Duration commitEvery,
    @DefaultValue("4") int readers) {}
