using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>The variables of a walk: their values here and now, which of them may be one object, and which objects were changed.</summary>
internal sealed class VariableFlow(ControlStack control, ISymbol receiver)
{
    private readonly Dictionary<ISymbol, HashSet<ISymbol>> _aliases = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _changed = new(SymbolEqualityComparer.Default);
    private readonly Stack<FlowEnvironment> _inTry = new();

    /// <summary>The values here and now.</summary>
    public FlowEnvironment Environment { get; set; } = FlowEnvironment.Empty;

    public FlowValue this[ISymbol variable] => Environment[variable];

    /// <summary>The variable that stands for the receiver.</summary>
    public ISymbol Receiver => receiver;

    /// <summary>Whether something was left in the object that a parameter, or the receiver's type, stands for.</summary>
    public bool IsChanged(ISymbol variable) => _changed.Contains(variable);

    /// <summary>A variable gets a value.</summary>
    public void Set(ISymbol variable, FlowValue value)
    {
        Environment = Environment.Set(variable, value.Under(control.Current));
        RememberForHandlers();
    }

    /// <summary>Something is left in the object of a variable, and of all that may be the same one.</summary>
    public void Change(ISymbol variable, Func<FlowValue, FlowValue> change)
    {
        OriginSet current = control.Current;
        foreach (ISymbol alias in AliasesOf(variable))
        {
            _changed.Add(alias);
            Environment = Environment.Set(alias, change(Environment[alias]).Under(current));
        }

        RememberForHandlers();
    }

    /// <summary>Two variables may be one object from here on.</summary>
    public void Alias(ISymbol left, ISymbol right)
    {
        if (SymbolEqualityComparer.Default.Equals(left, right)) return;
        var joined = new HashSet<ISymbol>(AliasesOf(left).Concat(AliasesOf(right)), SymbolEqualityComparer.Default);
        foreach (ISymbol variable in joined) _aliases[variable] = joined;
    }

    /// <summary>Begins to remember every state that an exception could meet.</summary>
    public void EnterTry() => _inTry.Push(Environment);

    /// <summary>All states met since <see cref="EnterTry"/>.</summary>
    public FlowEnvironment LeaveTry() => _inTry.Pop();

    /// <summary>The variables whose objects an expression gives access to.</summary>
    /// <param name="operation">The expression.</param>
    /// <param name="isWhole">Whether it is the variable's object itself, and not something inside it.</param>
    public ImmutableArray<(ISymbol Variable, bool IsWhole)> RootsOf(IOperation? operation, bool isWhole = true)
    {
        switch (operation)
        {
            case ILocalReferenceOperation local: return [(local.Local, isWhole)];
            case IParameterReferenceOperation parameter: return [(parameter.Parameter, isWhole)];
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }: return [(receiver, isWhole)];
            case IDeclarationExpressionOperation declaration: return RootsOf(declaration.Expression, isWhole);
            case IFieldReferenceOperation { Instance: null } field: return [(field.Field.OriginalDefinition, isWhole)];
            case IMemberReferenceOperation member: return RootsOf(member.Instance, isWhole: false);
            case IArrayElementReferenceOperation element: return RootsOf(element.ArrayReference, isWhole: false);
            case IImplicitIndexerReferenceOperation indexer: return RootsOf(indexer.Instance, isWhole: false);
            case IInlineArrayAccessOperation access: return RootsOf(access.Instance, isWhole: false);
            case IConversionOperation conversion: return RootsOf(conversion.Operand, isWhole);
            case IAssignmentOperation assignment: return RootsOf(assignment.Target, isWhole);
            case IConditionalOperation conditional: return [.. RootsOf(conditional.WhenTrue, isWhole), .. RootsOf(conditional.WhenFalse, isWhole)];
            case ICoalesceOperation coalesce: return [.. RootsOf(coalesce.Value, isWhole), .. RootsOf(coalesce.WhenNull, isWhole)];
            case IConditionalAccessOperation access: return [.. RootsOf(access.Operation, isWhole: false), .. RootsOf(access.WhenNotNull, isWhole: false)];
            case IConditionalAccessInstanceOperation instance: return RootsOf(ReceiverOf(instance), isWhole);
            case ISwitchExpressionOperation choice: return [.. choice.Arms.SelectMany(arm => RootsOf(arm.Value, isWhole))];

            // What a call gives back may be, or be inside, anything mutable that it was given: sb.Append(x) is sb.
            case IInvocationOperation call when call.TargetMethod.ReturnsByRef || TypeFacts.IsMutable(call.Type):
                return [.. RootsOf(call.Instance, isWhole: false), .. call.Arguments.Where(IsMutable).SelectMany(argument => RootsOf(argument.Value, isWhole: false))];
            case IObjectCreationOperation creation:
                return [.. creation.Arguments.Where(IsMutable).SelectMany(argument => RootsOf(argument.Value, isWhole: false))];
            default: return [];
        }
    }

    private static bool IsMutable(IArgumentOperation argument) => argument.Parameter is { RefKind: RefKind.Ref or RefKind.Out } || TypeFacts.IsMutable(argument.Value.Type);

    private static IOperation? ReceiverOf(IConditionalAccessInstanceOperation instance)
    {
        IOperation child = instance;
        for (IOperation? parent = instance.Parent; parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is IConditionalAccessOperation access && ReferenceEquals(access.WhenNotNull, child)) return access.Operation;
        }

        return null;
    }

    private HashSet<ISymbol> AliasesOf(ISymbol variable) => _aliases.TryGetValue(variable, out HashSet<ISymbol>? aliases) ? aliases : new HashSet<ISymbol>(SymbolEqualityComparer.Default) { variable };

    private void RememberForHandlers()
    {
        if (_inTry.Count > 0) _inTry.Push(_inTry.Pop().Join(Environment));
    }
}
