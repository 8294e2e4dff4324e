/**
 * Reading feed documents: bytes in, {@link dev.courant.ingest.feed.ParsedFeed} out, without I/O.
 *
 * <p>The path of a document: {@code DocumentDecoder} makes text of bytes, {@code MarkupTokenizer}
 * makes tags of text, {@code XmlFeed} makes {@code DraftFields} of tags; {@code JsonFeed} does the
 * same for JSON.
 */
@NullMarked
package dev.courant.ingest.feed;

import org.jspecify.annotations.NullMarked;
