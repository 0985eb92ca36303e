using System.IO.Hashing;

namespace PipelineDsl.CompilerServices;

/// <summary>Passes on what is written and hashes it on the way. Leaves the inner stream open.</summary>
internal sealed class HashingStream(Stream inner, XxHash128 hash) : WriteOnlyStream
{
    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        hash.Append(buffer);
        inner.Write(buffer);
    }
}
