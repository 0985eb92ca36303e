namespace PipelineDsl.CompilerServices;

/// <summary>How keys of a type are saved. See <see cref="KeyCodec"/>.</summary>
/// <typeparam name="TKey">The key's type.</typeparam>
public abstract class KeyCodec<TKey>
{
    /// <summary>Writes a key.</summary>
    public abstract void Write(BinaryWriter writer, TKey key);

    /// <summary>Reads a key.</summary>
    public abstract TKey Read(BinaryReader reader);
}
