using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Something that is given to code which is not followed: an argument or the receiver.</summary>
/// <param name="Value">The value.</param>
/// <param name="Declared">The type that the generic code declares for it.</param>
/// <param name="Type">The type that this is here.</param>
/// <param name="Operation">The expression.</param>
/// <param name="Argument">The argument; null for the receiver.</param>
/// <param name="Step">The step at which it is passed.</param>
internal sealed record UnknownPart(FlowValue Value, ITypeSymbol? Declared, ITypeSymbol? Type, IOperation? Operation, FlowArgument? Argument, FlowStep Step)
{
    /// <summary>The type of the value before it is converted to what the code takes.</summary>
    public ITypeSymbol? ActualType
    {
        get
        {
            IOperation? operation = Operation;
            while (operation is IConversionOperation { OperatorMethod: null } conversion) operation = conversion.Operand;
            return operation?.Type ?? Type;
        }
    }

    /// <summary>The type parameters that its type is made with.</summary>
    public ISet<ITypeSymbol> Own { get; } = TypeParametersOf(Declared);

    /// <summary>The type parameters whose values a delegate is given.</summary>
    public ISet<ITypeSymbol> Given
    {
        get
        {
            var found = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
            if (Value.Functions.IsEmpty || Declared is not INamedTypeSymbol { DelegateInvokeMethod: { } invoke }) return found;
            foreach (IParameterSymbol parameter in invoke.Parameters) TypeFacts.CollectTypeParameters(parameter.Type, found);
            return found;
        }
    }

    public static ISet<ITypeSymbol> TypeParametersOf(ITypeSymbol? type)
    {
        var found = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        if (type is not null) TypeFacts.CollectTypeParameters(type, found);
        return found;
    }
}
