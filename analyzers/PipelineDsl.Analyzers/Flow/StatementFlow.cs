using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Statements that run their parts in order, and those that leave.</summary>
internal sealed class StatementFlow(BodyWalker walker)
{
    public FlowValue Each(IOperation operation)
    {
        foreach (IOperation child in operation.ChildOperations) walker.Evaluate(child);
        return FlowValue.Empty;
    }

    public FlowValue Return(IReturnOperation operation)
    {
        FlowValue value = walker.Evaluate(operation.ReturnedValue);
        if (operation.Kind == OperationKind.YieldReturn)
        {
            walker.Control.Yield(value);
            return FlowValue.Empty;
        }

        walker.Control.Return(value, walker.Variables.Environment);
        walker.Variables.Environment = FlowEnvironment.Unreachable;
        return FlowValue.Empty;
    }

    public FlowValue Throw(IThrowOperation operation)
    {
        // What an exception says can show outside as well as that there is one.
        FlowValue exception = walker.Evaluate(operation.Exception);
        IOperation? thrown = operation.Exception;
        while (thrown is IConversionOperation conversion) thrown = conversion.Operand;
        walker.Control.Throw(walker.Flatten(exception), thrown is IObjectCreationOperation ? thrown.Type : null);
        walker.Variables.Environment = FlowEnvironment.Unreachable;
        return FlowValue.Empty;
    }

    /// <summary><c>using</c>: what it holds is disposed of on every way out.</summary>
    public FlowValue Using(IOperation resources, IOperation? body)
    {
        walker.Evaluate(resources);
        if (body is not null) walker.Tries.WithFinally(() => walker.Evaluate(body), () => Dispose(resources));
        return FlowValue.Empty;
    }

    /// <summary>Statements in order; a <c>using</c> declaration guards all that follow it.</summary>
    public FlowValue Block(IReadOnlyList<IOperation> statements, int first = 0)
    {
        for (int i = first; i < statements.Count; i++)
        {
            walker.Evaluate(statements[i]);
            if (statements[i] is not IUsingDeclarationOperation declaration) continue;
            walker.Tries.WithFinally(() => Block(statements, i + 1), () => Dispose(declaration.DeclarationGroup));
            break;
        }

        return FlowValue.Empty;
    }

    public FlowValue Branch(IBranchOperation operation)
    {
        if (operation.BranchKind == BranchKind.GoTo || !walker.Control.TryBranch(operation.Target, walker.Variables.Environment)) walker.IsBeyondFollowing = true;
        walker.Variables.Environment = FlowEnvironment.Unreachable;
        return FlowValue.Empty;
    }

    private void Dispose(IOperation resources)
    {
        IEnumerable<(FlowValue Value, ITypeSymbol? Type)> values = resources is IVariableDeclarationGroupOperation group
            ? group.Declarations.SelectMany(declaration => declaration.Declarators).Select(declarator => (walker.Variables[declarator.Symbol], (ITypeSymbol?)declarator.Symbol.Type))
            : [(walker.Evaluate(resources), resources.Type)];
        foreach ((FlowValue value, ITypeSymbol? type) in values)
        {
            IMethodSymbol? dispose = type is null ? null : FindDispose(type);
            if (dispose is not null && walker.Session.Engine.Bodies.Declares(dispose)) walker.Calls.Call(new FlowCall(dispose, Instance: null, value, [], resources.Syntax, dispose.Name));
        }
    }

    private static IMethodSymbol? FindDispose(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers("Dispose").OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty) is { } own) return own;
        }

        INamedTypeSymbol? contract = type.AllInterfaces.FirstOrDefault(candidate => candidate.SpecialType == SpecialType.System_IDisposable);
        return contract?.GetMembers("Dispose").FirstOrDefault() is { } member ? type.FindImplementationForInterfaceMember(member) as IMethodSymbol : null;
    }
}
