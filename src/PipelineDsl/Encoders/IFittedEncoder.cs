namespace PipelineDsl;

/// <summary>An immutable, fitted encoder.</summary>
public interface IFittedEncoder<TSelf>
    where TSelf : struct, IFittedEncoder<TSelf>
{
    /// <summary>Writes the fitted parameters into the current object.</summary>
    void Save(StateWriter writer);

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    static abstract TSelf Load(StateReader reader);
}
