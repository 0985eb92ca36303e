using System.Collections.Immutable;

namespace PipelineDsl.CompilerServices;

/// <summary>What the library needs of a generated class of labeling functions. Implemented explicitly, so that functions may have any name.</summary>
/// <typeparam name="TSelf">The class.</typeparam>
/// <typeparam name="TRow">Its row.</typeparam>
public interface ILabelingFunctions<TSelf, TRow>
    where TSelf : ILabelingFunctions<TSelf, TRow>
{
    /// <summary>The functions' names.</summary>
    static abstract ImmutableArray<string> FunctionNames { get; }

    /// <summary>The classes' names.</summary>
    static abstract ImmutableArray<string> ClassNames { get; }

    /// <summary>All votes on a row.</summary>
    static abstract void Vote(in TRow row, Span<sbyte> votes);

    /// <summary>One function's vote on a row.</summary>
    static abstract sbyte Vote(in TRow row, int function);
}
