using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>An argument of a call.</summary>
/// <param name="Parameter">The parameter that it is for.</param>
/// <param name="Operation">The expression, to be written to by <c>ref</c> and <c>out</c>; null when it is not in the code in hand.</param>
/// <param name="Value">Its value.</param>
internal sealed record FlowArgument(IParameterSymbol? Parameter, IOperation? Operation, FlowValue Value)
{
    public bool IsWritten => Parameter is { RefKind: RefKind.Ref or RefKind.Out };
}

/// <summary>A call, with all that is given evaluated. Two are equal when the same place in the code gives the same.</summary>
/// <param name="Method">What is called.</param>
/// <param name="Instance">The receiver's expression, if there is one.</param>
/// <param name="Receiver">The receiver.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Site">The call.</param>
/// <param name="Name">What a person would call it.</param>
internal sealed record FlowCall(IMethodSymbol Method, IOperation? Instance, FlowValue Receiver, ImmutableArray<FlowArgument> Arguments, SyntaxNode Site, string Name)
{
    /// <summary>Whether the call is bound to the method that it names, whatever overrides there are: <c>base.M()</c>.</summary>
    public bool IsBound { get; init; }

    /// <summary>The step at which an argument is passed.</summary>
    public FlowStep StepOf(FlowArgument argument) => new((argument.Operation?.Syntax ?? Site).GetLocation(), Name);

    /// <summary>The step at which the receiver is passed.</summary>
    public FlowStep ReceiverStep => new((Instance?.Syntax ?? Site).GetLocation(), Name);

    public bool Equals(FlowCall? other) =>
        ReferenceEquals(this, other)
        || (other is not null && ReferenceEquals(Site, other.Site) && SymbolEqualityComparer.Default.Equals(Method, other.Method) && Receiver.Equals(other.Receiver)
            && Arguments.Length == other.Arguments.Length && Arguments.Zip(other.Arguments, (left, right) => left.Value.Equals(right.Value)).All(equal => equal));

    public override int GetHashCode() => Site.GetHashCode();
}
