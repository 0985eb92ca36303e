using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Selection;

/// <summary>Names evaluation sets, so that two readings of one can be told: <c>split.Test</c>, a variable that holds it, its rows that satisfy something.</summary>
internal sealed class SetPaths
{
    private readonly Dictionary<ILocalSymbol, IOperation?> _values = new(SymbolEqualityComparer.Default);

    public SetPaths(IOperation root)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (operation is IVariableDeclaratorOperation declarator && EvaluationTypes.IsSet(declarator.Symbol.Type)) Remember(declarator.Symbol, declarator.GetVariableInitializer()?.Value);
            else if (operation is ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment && EvaluationTypes.IsSet(local.Type)) Remember(local.Local, assignment.Value);
        }
    }

    public string Of(IOperation? set)
    {
        set = Unwrap(set);
        return set switch
        {
            null => "",
            ILocalReferenceOperation { Local: var local } => _values.TryGetValue(local, out IOperation? value) && value is not null && !ReferenceEquals(Unwrap(value), set) ? Of(value) : local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            IInstanceReferenceOperation => "this",
            IMemberReferenceOperation member => $"{Of(member.Instance)}.{member.Member.Name}",
            IInvocationOperation { TargetMethod.Name: "Where", Instance: { } instance } => Of(instance),
            _ => set.Syntax.ToString(),
        };
    }

    /// <summary>The expression without conversions and awaits.</summary>
    public static IOperation? Unwrap(IOperation? operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation or IAwaitOperation or IArgumentOperation or ITranslatedQueryOperation)
        {
            operation = operation switch
            {
                IConversionOperation conversion => conversion.Operand,
                IParenthesizedOperation parenthesized => parenthesized.Operand,
                IAwaitOperation await => await.Operation,
                ITranslatedQueryOperation query => query.Operation,
                _ => ((IArgumentOperation)operation).Value,
            };
        }

        return operation;
    }

    // A variable that is given different sets stands for itself.
    private void Remember(ILocalSymbol local, IOperation? value) => _values[local] = _values.ContainsKey(local) ? null : value;
}
